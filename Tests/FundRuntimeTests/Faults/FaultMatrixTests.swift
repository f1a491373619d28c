import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Testing

/// Every channel over every transport against every fault, held to `FaultTable`.
@Suite(.timeLimit(.minutes(5))) struct FaultMatrixTests {
    struct Place: Sendable, CustomTestStringConvertible {
        let channel: FaultChannel
        let carrier: Carrier

        static let all = FaultChannel.allCases.flatMap { channel in
            Carrier.allCases.map { Place(channel: channel, carrier: $0) }
        }

        var testDescription: String { "\(channel) over \(carrier)" }
    }

    @Test func theTableHasARowForEveryFault() {
        #expect(FaultTable.faults == FaultTable.faults.compactMap { Fault(rawValue: $0)?.rawValue })
        #expect(Set(FaultTable.faults) == Set(Fault.allCases.map(\.rawValue)))
    }

    /// A fault of a server with a certificate of its own is in `UnknownIssuerTests`.
    @Test(arguments: Place.all, Fault.allCases.filter { $0 != .unknownIssuer })
    func endsAsTheTableSays(place: Place, fault: Fault) async throws {
        let expected = FaultTable.outcomes(fault, place.channel, place.carrier)
        guard !expected.isEmpty else { return }
        let strangers = Counter()
        let elsewhere = try LoopbackServer { _ in
            strangers.next()
            return .text(Bench.success())
        }
        let served = try place.channel.served(fault, elsewhere: elsewhere.url("/gateway.do"))
        let resetting = try LoopbackServer(resetsConnections: true) { _ in .close }
        let memory = MemoryTransport { fault.isBeforeReading ? .reset : served.answer($0) }
        let outcome = try await place.carrier.withTransport(memory: memory) { transport in
            let url = fault.isBeforeReading ? resetting.url(served.url.path) : served.url
            return try await served.client(url, transport).fund.b2cRedPacket.send(Bench.request())
        }
        #expect(expected.contains(outcome.word), "\(outcome)")
        // Sent once, to nobody else, and never taken for money that moved or did not.
        #expect(served.arrivals() == (fault.isBeforeReading ? 0 : 1))
        #expect(strangers.value == 0)
        #expect((outcome.reply != nil) == (fault == .none))
        #expect(outcome.rejection == nil)
    }
}

extension Outcome {
    /// The outcome in the words of `FaultTable`.
    var word: String {
        switch self {
        case .accepted: "accepted"
        case .rejected: "rejected"
        case .unknown(let unresolved): unresolved.cause.name
        case .notSent: "notSent"
        }
    }
}
