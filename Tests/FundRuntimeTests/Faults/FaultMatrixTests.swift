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

    /// One fault after the other, so that a small machine is left to the other tests as well.
    ///
    /// A fault of a server with a certificate of its own is in `TLSTests`.
    @Test(arguments: Place.all) func endsAsTheTableSays(place: Place) async throws {
        for fault in Fault.allCases where fault != .unknownIssuer {
            let expected = FaultTable.outcomes(fault, place.channel, place.carrier)
            if !expected.isEmpty { try await check(fault, place, expected) }
        }
    }

    private func check(_ fault: Fault, _ place: Place, _ expected: Set<String>) async throws {
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
        #expect(expected.contains(outcome.word), "\(fault): \(outcome)")
        // Sent once, to nobody else, and never taken for money that moved or did not.
        #expect(served.arrivals() == (fault.isBeforeReading ? 0 : 1), "\(fault)")
        #expect(strangers.value == 0, "\(fault)")
        #expect((outcome.reply != nil) == (fault == .none || fault == .signedInGBK), "\(fault)")
        #expect(outcome.rejection == nil, "\(fault)")
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
