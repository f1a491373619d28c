import Foundation
import FundRuntime
import GatewayFixture
import HTTPTypes
import Synchronization
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Every public type of the runtime: a value of each that can hold a secret, or the reason why it cannot.
@Suite struct SecretWalkTests {
    /// Facts of a specification, names, numbers, codes, clocks and amounts: nothing that is secret or about a person.
    static let harmless: Set<String> = [
        "AlipayTrust", "AmountLimits", "BusinessState", "CallKind", "CallSummary", "CertificateUnavailable",
        "Alphabet", "ChannelKind",
        "CheckedAmount", "ConnectionFailure", "DecimalText", "Echo", "ErrorEffect", "ErrorTable", "ErrorWords",
        "GatewayEnvironment",
        "Kind", "Money", "MethodContract", "MethodSettlement", "NextStep", "NotificationClaim", "NotificationContract",
        "NotificationKey", "NotificationKind", "OperationContract", "OperationEffect",
        "OrderNumberSource", "Pacing",
        "Problem", "QueryRetry", "RequestIDHeader", "RetryBudget", "SettlementContract", "Source", "StatusTable",
        "StoredCallError", "TransportError", "UndecryptableText", "UnlistedErrorCode",
        "V3Verb",
        "WallClock", "LocalDate", "OffsetDateTime", "WireFormat",
    ]

    @Test func everyPublicTypeIsWalkedOrHarmless() async throws {
        var values = try await Self.errors()
        values.merge(try Self.configurations()) { _, other in other }
        values.merge(try Self.texts()) { _, other in other }
        values.merge(try await Self.outcomes()) { _, other in other }
        let types = try Self.publicTypes()
        #expect(types.count > 50)
        #expect(types.subtracting(values.keys).subtracting(Self.harmless) == [], "walk it, or say why it is harmless")
        #expect(Self.harmless.subtracting(types) == [], "no longer there")
        #expect(Set(values.keys).subtracting(types) == [], "no longer there")
        for (_, shown) in values { for value in shown { try Planted.expectHidden(value) } }
    }

    /// The names of the public types, read from the sources.
    private static func publicTypes() throws -> Set<String> {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/FundRuntime").standardized
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var types: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: #/public (?:indirect )?(?:struct|enum|final class|actor) (\w+)/#) {
                types.insert(String(match.1))
            }
        }
        return types
    }

    private static func texts() throws -> [String: [any Sendable]] {
        let object = try JSONObject(parsing: #"{"name":"PLANTED","list":["PLANTED",{"x":"PLANTED"}]}"#)
        let link = try JSONObject(parsing: #"{"body":"https://example.com/?a=PLANTED"}"#)
        let order = try JSONObject(parsing: #"{"order":"sign=PLANTED"}"#)
        let form = try PageForm(
            from: try JSONObject(parsing: #"{"action":"https://example.com/?a=PLANTED","fields":{"x":"PLANTED"}}"#))
        var options = CallOptions()
        options.set("app_auth_token", path: ["appAuthToken"], Planted.secret)
        let head = HTTPRequest(
            method: .post, scheme: "https", authority: "example.com", path: "/?sign=PLANTED",
            headerFields: [.authorization: Planted.secret])
        let body = Array(Planted.secret.utf8)
        var written = RequestWriter(channel: .gateway)
        written.string("name", Planted.secret)
        written.parameter("notify_url", Planted.secret)
        written.file(
            "picture", FileUpload(content: Array(Planted.secret.utf8), fileName: "PLANTED/", mediaType: "PLANTED"))
        var check = RequestCheck("Request")
        check.length("name", String(repeating: Planted.secret, count: 9), 1, 3)
        return [
            "Redacted": [Redacted(Planted.secret)], "JSONObject": [object], "Member": object.members,
            "JSONValue": [JSONValue.object(object), JSONValue.string(Planted.secret)],
            "JSONNumber": [try #require(JSONNumber("620012345678901234"))],
            "ResponseReader": [try Probe(from: object).fields],
            "PageLink": [try PageLink(from: link)], "OrderString": [try OrderString(from: order)],
            "PageForm": [form, form.html],
            "FileUpload": [
                FileUpload(content: Array(Planted.secret.utf8), fileName: Planted.secret, mediaType: Planted.secret)
            ],
            "ResponseHead": [ResponseHead(status: 200, headers: [.setCookie: Planted.secret])],
            "CallOptions": [options], "RequestWriter": [written], "RequestCheck": [check],
            "TransportRequest": [
                TransportRequest(head: head, body: body, timeout: .seconds(1), maximumResponseSize: 1)
            ],
            "TransportResponse": [
                TransportResponse(
                    head: HTTPResponse(status: .ok, headerFields: [.setCookie: Planted.secret]), body: body)
            ],
        ]
    }

    private static func configurations() throws -> [String: [any Sendable]] {
        let gateway = try GatewayConfiguration(
            environment: .production, appID: Bench.appID, privateKey: Vectors.key("app_pkcs1.b64"),
            alipayPublicKey: Vectors.key("alipay_public.b64"),
            contentCipher: AESContentCipher(key: Vectors.key("aes_key.b64")))
        let signIn = SpaceSignIn.authorized { Planted.secret }
        let space = try SpaceConfiguration(
            endpoint: #require(URL(string: "https://api.bspapp.com")), spaceID: "space", clientSecret: Planted.secret,
            appID: Bench.appID, signIn: signIn)
        let session = URLSessionConfiguration.ephemeral
        session.connectionProxyDictionary = ["password": Planted.secret]
        session.httpAdditionalHeaders = ["Proxy-Authorization": Planted.secret]
        return [
            "RSA2Signer": [try Vectors.signer()], "RSA2Verifier": [try Vectors.verifier()],
            "AESContentCipher": [try AESContentCipher(key: Vectors.key("aes_key.b64"))],
            "GatewayCertificates": [try TestAuthorities().certificates()], "GatewayConfiguration": [gateway],
            "SpaceConfiguration": [space], "SpaceSignIn": [signIn],
            "Client": [Client(gateway: gateway), Client(gatewayV3: gateway), Client(space: space)],
            "URLSessionTransport": [URLSessionTransport(configuration: session)],
            "NonceSource": [NonceSource { Planted.secret }],
            "KeyFiles": [KeyFiles(privateKey: URL(filePath: "/a"), alipayPublicKey: URL(filePath: "/b"))],
        ]
    }

    /// What is thrown when a secret stands in the wrong place.
    private static func errors() async throws -> [String: [any Sendable]] {
        func error(_ work: () throws -> some Any) -> any Error {
            do {
                _ = try work()
                Issue.record("nothing was thrown")
                return CancellationError()
            } catch { return error }
        }
        let space = { try SpaceConfiguration(endpoint: $0, spaceID: "s", clientSecret: Planted.secret, appID: "1") }
        let address = try #require(URL(string: "https://u:PLANTED@example.com/?a=PLANTED"))
        let long = String(repeating: Planted.secret, count: 100)
        let violation = error {
            try Fund.B2cRedPacket.Send.Request(
                outBizNo: "PLANTED ", transAmount: Fund.RedPacketAmount("1.68"), payee: Fund.PayeeInfo.userID(long),
                orderTitle: long)
        }
        let invalid = try #require(violation as? InvalidRequest)
        return [
            "KeyError": [
                error { try RSA2Signer(privateKey: long) }, error { try RSA2Verifier(publicKey: long) },
                error { try AESContentCipher(key: Planted.secret) },
            ],
            "CertificateError": [error { try Certificate(Array(long.utf8)) }],
            "ConfigurationError": [
                error { try space(address) },
                error { try GatewayCertificates(application: long, alipay: long, root: long) },
                error {
                    try GatewayConfiguration(
                        environment: .custom(address), appID: "1", privateKey: long, alipayPublicKey: long)
                },
            ],
            "NotificationError": [
                error { try GatewayNotification(verifying: Array("PLANTED=1".utf8), appID: "", by: Vectors.verifier()) }
            ],
            "JSONError": [
                error { try JSONObject(parsing: long) }, error { try JSONObject(parsing: #"{"PLANTED":PLANTED"#) },
            ],
            "ResponseError": [
                error {
                    try JSONObject(parsing: #"{"a":"PLANTED"}"#).read { $0.money("a", currency: "CNY", scale: 2) }
                }
            ],
            "InvalidAmount": [error { try Money(long, currency: "CNY", scale: 2) }],
            "InvalidRequest": [invalid], "Violation": invalid.violations,
        ]
    }

    /// What comes of a call whose request and reply are full of secrets.
    private static func outcomes() async throws -> [String: [any Sendable]] {
        let refusal = #"{"code":"40004","msg":"PLANTED","sub_code":"PAYEE_NOT_EXIST","sub_msg":"PLANTED"}"#
        let caught = Mutex<[SignedRequest]>([])
        var values: [String: [any Sendable]] = [:]
        var lost: Unresolved<Fund.B2cRedPacket.Send>?
        for node in [
            refusal, refusal.replacing("PAYEE_NOT_EXIST", with: "SYSTEM_ERROR"), "{}",
            Bench.success(more: #","name":"PLANTED""#),
        ] {
            let bench = try Bench { _ in .node(node) }
            let client = bench.client.using(Catching { request in caught.withLock { $0.append(request) } })
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: Bench.orderNumber, transAmount: Fund.RedPacketAmount("1.68"),
                payee: Fund.PayeeInfo.userID(Planted.secret, name: Planted.secret), orderTitle: Planted.secret)
            let outcome = await client.fund.b2cRedPacket.send(request, appAuthToken: Planted.secret)
            values["Outcome", default: []].append(outcome)
            if let reply = outcome.reply { values["AcceptedResponse", default: []].append(reply) }
            if let rejection = outcome.rejection { values["Rejection", default: []].append(rejection) }
            if let lost {
                let settlement = await client.fund.b2cRedPacket.settle(lost)
                values["Settlement", default: []].append(settlement)
                let open = StillOpen(lost, .deadlinePassed, latest: settlement, questions: 1)
                values["StillOpen", default: []].append(open)
                values["AwaitedSettlement", default: []].append(AwaitedSettlement.open(open))
                if let answer = settlement.settled?.answer { values["SettlingResponse", default: []].append(answer) }
                if let reason = settlement.unsettled { values["Unsettled", default: []].append(reason) }
            }
            guard let unresolved = outcome.unresolved else { continue }
            lost = unresolved
            values["Unresolved", default: []].append(unresolved)
            values["StoredCall", default: []].append(unresolved.call)
            let prepared = try PreparedCall<Fund.B2cRedPacket.Send>(neverSent: unresolved.call)
            values["PreparedCall", default: []].append(prepared)
            values["UnknownCause", default: []].append(unresolved.cause)
            if let error = unresolved.cause.refusal { values["ServiceError", default: []].append(error) }
        }
        let long = String(repeating: "PLANTED", count: 9)
        let bench = try Bench { _ in .node("{}") }
        let outcome = await bench.client.fund.b2cRedPacket.send(try Bench.request(), appAuthToken: long)
        let notSent = try #require(outcome.notSent)
        values["NotSent"] = [notSent]
        values["Reason"] = [notSent.reason]
        values["SignedRequest"] = caught.withLock { $0 }
        values["SignedText"] = caught.withLock { $0.compactMap(\.signedText) }
        values.merge(try await notifications()) { _, other in other }
        #expect(values.values.allSatisfy { !$0.isEmpty })
        return values
    }

    /// A notification full of secrets, and what comes of it.
    private static func notifications() async throws -> [String: [any Sendable]] {
        let notice = try notice()
        let record = InMemoryNotificationRecord()
        var handlers = NotificationHandlers(record: record)
        handlers.on(Noticed.self) { _ in throw CancellationError() }
        var unread: NotificationContentError?
        do { _ = try ReceivedNotification<Unreadable>(notice) } catch { unread = error }
        return [
            "GatewayNotification": [notice], "ReceivedNotification": [try ReceivedNotification<Noticed>(notice)],
            "NotificationHandlers": [handlers], "NotificationAnswer": [await handlers.handle(notice)],
            "InMemoryNotificationRecord": [record], "NotificationContentError": [try #require(unread)],
        ]
    }

    private enum Noticed: CloudNotification {
        static var contract: NotificationContract { NotificationContract(id: "cloud.a.b", kind: .message("a.b")) }

        struct Content: ResponseBody {
            let name: Redacted<String>
            init(from reader: inout ResponseReader) { name = Redacted(reader.string("name")) }
        }
    }

    private enum Unreadable: CloudNotification {
        static var contract: NotificationContract { Noticed.contract }

        struct Content: ResponseBody {
            let amount: Money
            init(from reader: inout ResponseReader) { amount = reader.money("name", currency: "CNY", scale: 2) }
        }
    }

    private static func notice() throws -> GatewayNotification {
        let content = "app_id=\(Bench.appID)&biz_content={\"name\":\"PLANTED\"}&msg_method=a.b"
        let signer = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64"))
        var body = Array("\(content)&sign=".utf8)
        FormEncoding.append(Data(try signer.signature(for: Array(content.utf8))).base64EncodedString(), to: &body)
        return try GatewayNotification(verifying: body, appID: Bench.appID, by: Vectors.verifier())
    }

    private struct Probe: ResponseBody {
        let fields: ResponseReader
        init(from reader: inout ResponseReader) { fields = reader }
    }

    private struct Catching: Middleware {
        let note: @Sendable (SignedRequest) -> Void
        func intercept(_ request: SignedRequest, next: Next) async throws(TransportError) -> TransportResponse {
            note(request)
            return try await next(request)
        }
    }
}
