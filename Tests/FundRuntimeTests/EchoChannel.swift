import Foundation
import FundRuntime
import GatewayFixture

/// The channels, each with a client of a fixture that answers one thing.
enum EchoChannel: String, CaseIterable, Sendable {
    case gateway, certificates, v3, space

    /// A client that gets these members in a success.
    func client(answering members: String) throws -> Client {
        try client(
            node: #"{"code":"10000","msg":"Success",\#(members)}"#, v3: V3Answer("{\(members)}"))
    }

    /// A client that gets a refusal by this sub_code.
    func client(refusing subCode: String, code: String = "40004") throws -> Client {
        var answer = V3Answer(#"{"code":"\#(subCode)","message":"m"}"#)
        answer.status = 400
        return try client(node: #"{"code":"\#(code)","msg":"m","sub_code":"\#(subCode)"}"#, v3: answer)
    }

    /// A call of which nobody knows what became.
    func unresolved() throws -> Unresolved<Ask> {
        let call = try client(answering: "").prepare(
            Ask.self, try AnyRequest(#""a":"1","amount":"5.00""#)
        ).call
        return try Unresolved(call, cause: .interrupted)
    }

    private func client(node: String, v3 answer: V3Answer) throws -> Client {
        switch self {
        case .gateway, .certificates:
            let certificates = self == .gateway ? nil : try TestAuthorities().certificates()
            let gateway = try SigningGateway(
                appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
                alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), certificates: Self.fixture(certificates)
            ) { _ in .node(node) }
            return Client(
                gateway: try Self.configuration(gateway.url, certificates), transport: Self.transport(to: gateway),
                clock: Bench.clock)
        case .v3:
            let gateway = try V3Gateway(
                appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
                alipayPrivateKey: Vectors.key("alipay_pkcs1.b64")
            ) { _ in answer }
            return Client(
                gatewayV3: try Self.configuration(gateway.url, nil), transport: Self.transport(to: gateway),
                clock: Bench.clock)
        case .space:
            let space = try SpaceFixture(spaceID: "s", clientSecret: "k") { _ in .data(node) }
            return Client(
                space: try SpaceConfiguration(endpoint: space.url, spaceID: "s", clientSecret: "k", appID: Bench.appID),
                transport: Self.transport(to: space), clock: Bench.clock)
        }
    }

    /// A transport that keeps the fixture at work for as long as its client.
    private static func transport<Fixture: Sendable>(to fixture: Fixture) -> ClosureTransport {
        ClosureTransport { (request) async throws(TransportError) in
            _ = fixture
            return try await URLSessionTransport().send(request)
        }
    }

    private static func fixture(_ certificates: GatewayCertificates?) throws -> FixtureCertificates? {
        try certificates.map {
            FixtureCertificates(
                applicationSerialNumber: $0.applicationSerialNumber, rootSerialNumber: $0.rootSerialNumber,
                alipaySerialNumber: $0.alipaySerialNumber, configuredKey: try Vectors.key("alipay_pkcs1.b64"),
                download: { _ in FixtureCertificates.Download(file: "") })
        }
    }

    private static func configuration(
        _ url: URL, _ certificates: GatewayCertificates?
    ) throws -> GatewayConfiguration {
        let key = try Vectors.key("app_pkcs8.b64")
        guard let certificates else {
            return try GatewayConfiguration(
                environment: .custom(url), appID: Bench.appID, privateKey: key,
                alipayPublicKey: Vectors.key("alipay_public.b64"))
        }
        return try GatewayConfiguration(
            environment: .custom(url), appID: Bench.appID, privateKey: key, certificates: certificates)
    }
}

/// A question that is answered with what it asked for, or with part of it.
nonisolated enum Ask: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(
            id: "test.ask", method: "alipay.test.ask", effect: .reads,
            echo: [
                Echo(sent: "a", returned: ["a"]), Echo(sent: "b", returned: ["b"]),
                Echo(amount: "amount", returned: ["amount"]),
            ], errors: [ErrorTable("40004 NO none fixRequest")])
    }
}

/// The same, of which nothing has to be repeated.
nonisolated enum AskAnything: CloudOperation {
    typealias ErrorCode = UnlistedErrorCode
    typealias Request = AnyRequest
    typealias Response = GenericExecute.Response
    static var contract: OperationContract {
        OperationContract(id: "test.askAnything", method: "alipay.test.ask", effect: .reads, errors: [])
    }
}

/// Members as they are written, and perhaps `a` beside them.
struct AnyRequest: RequestBody {
    let params: JSONObject
    let parameter: String?

    init(_ members: String, parameter: String? = nil) throws(InvalidRequest) {
        do { params = try JSONObject(parsing: "{\(members)}") } catch {
            throw InvalidRequest(subject: "test", violations: [])
        }
        self.parameter = parameter
    }

    func write(to writer: inout RequestWriter) {
        writer.members(of: params)
        writer.parameter("a", parameter)
    }
}
