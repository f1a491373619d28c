import FundRuntime
import GatewayFixture
import Testing

/// What a reply without a status means is what the contract says, and only where the status is not there at all.
@Suite struct AbsentStatusTests {
    @Test(
        arguments: EchoChannel.allCases,
        [
            (#""x":"1""#, BusinessState?.some(.failed), UnknownCause?.none),
            (#""status":"DONE""#, .succeeded, nil),
            (#""state":"DONE""#, .succeeded, nil),
            (#""status":"""#, nil, .statusMissing),
            (#""status":null"#, nil, .statusMissing),
            (#""state":null"#, nil, .statusMissing),
            (#""status":null,"state":"""#, nil, .statusMissing),
            (#""status":"LATER""#, nil, .unrecognisedStatus("LATER")),
            (#""status":{}"#, nil, .undecodableResponse(ResponseError("status", .expected("a status")))),
            (#""state":["DONE"]"#, nil, .undecodableResponse(ResponseError("status", .expected("a status")))),
        ])
    func replies(_ channel: EchoChannel, _ example: (members: String, state: BusinessState?, cause: UnknownCause?))
        async throws
    {
        let client = try channel.client(answering: example.members)
        let outcome = await client.call(Absence<Failed>.self, try AnyRequest(#""x":"1""#), CallOptions())
        #expect(outcome.reply?.state == example.state && outcome.unresolved?.cause == example.cause)
        #expect(outcome.reply?.mayReverse == example.state.map { $0 == .succeeded })
    }

    @Test func absenceMeansWhatTheContractSays() async throws {
        #expect(try await outcome(of: Processing.self).reply?.state == .processing)
        #expect(try await outcome(of: Nothing.self).unresolved?.cause == .statusMissing)
    }

    @Test func absenceNeverMeansThatMoneyMoved() async throws {
        #expect(try await outcome(of: Succeeded.self).unresolved?.cause == .statusMissing)
        #expect(try await outcome(of: Refunded.self).unresolved?.cause == .statusMissing)
        #expect(try await outcome(of: NotStated.self).unresolved?.cause == .statusMissing)
    }

    private func outcome<State: AbsentState>(of state: State.Type) async throws -> Outcome<Absence<State>> {
        let client = try EchoChannel.gateway.client(answering: #""x":"1""#)
        return await client.call(Absence<State>.self, try AnyRequest(#""x":"1""#), CallOptions())
    }
}

/// What a contract says of absence.
nonisolated protocol AbsentState: Sendable { static var state: BusinessState? { get } }
nonisolated enum Failed: AbsentState { static var state: BusinessState? { .failed } }
nonisolated enum Processing: AbsentState { static var state: BusinessState? { .processing } }
nonisolated enum Nothing: AbsentState { static var state: BusinessState? { nil } }
nonisolated enum Succeeded: AbsentState { static var state: BusinessState? { .succeeded } }
nonisolated enum Refunded: AbsentState { static var state: BusinessState? { .refunded } }
nonisolated enum NotStated: AbsentState { static var state: BusinessState? { .notStated } }

/// A call whose reply may come without a status.
nonisolated enum Absence<State: AbsentState>: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.absence", method: "alipay.test.ask", effect: .changes,
            status: StatusTable(
                field: ["status", "state"], "DONE succeeded", absent: State.state, mayReverse: ["DONE"]), errors: [])
    }
}
