import FundRuntime
import HTTPTypes

/// Reads requests and replies of every channel as recordings have them, without checking who signed them.
struct ExchangeReader: Sendable {
    /// What a request is.
    enum Request {
        case call(WireCall)
        /// A space's sign-in, which no recording has.
        case signIn
    }

    /// Parameters of the gateway's protocol, which the channel makes anew.
    private static let protocolNames: Set<String> = [
        "alipay_root_cert_sn", "alipay_sdk", "app_cert_sn", "app_id", "charset", "encrypt_type", "format", "method",
        "sign",
        "sign_type", "timestamp", "version",
    ]
    /// Members of answers that say nothing of a person.
    private static let answerNames: Set<String> = ["code", "msg", "sub_code", "subCode"]

    private let catalogue: Catalogue
    private let gateway = OpenPlatformWire(appID: nil, signing: .unproven, encryption: ContentEncryption(cipher: nil))
    private let gatewayV3 = OpenPlatformV3Wire(
        appID: nil, signing: .unproven, encryption: ContentEncryption(cipher: nil))
    private let space: SpaceWire

    init(_ model: APIModel, functionTarget: String) {
        catalogue = Catalogue(model)
        space = SpaceWire(spaceID: nil, secret: nil, appID: nil, functionTarget: functionTarget)
    }

    /// What a request is; the error says why that cannot be told.
    func request(_ request: TransportRequest) throws(RecordingError) -> Request {
        let channel = request.channel
        if channel == .space {
            switch space.request(of: request) {
            case .failure(let refusal): throw RecordingError("a request to a space: \(refusal.reason)")
            case .success(.signIn): return .signIn
            case .success(.call(let call, _)): return .call(call)
            }
        }
        switch channel == .gatewayV3 ? gatewayV3.call(of: request) : gateway.call(of: request) {
        case .failure(let refusal): throw RecordingError("a request to a gateway: \(refusal.reason)")
        case .success(let call): return .call(call)
        }
    }

    /// A call as a recording has it.
    func exchange(
        _ call: WireCall, reply: (status: Int, node: JSONObject)?, _ redaction: inout Redaction
    ) -> RecordedExchange {
        let operation = catalogue.operation(for: call)?.operation
        var parameters = JSONObject()
        for (name, value) in call.parameters.sorted(by: { $0.key < $1.key })
        where !Self.protocolNames.contains(name) {
            let isKnown = operation.map { operation in
                operation.request.fields.contains { $0.isParameter && $0.wire == name && !$0.isPrivate }
                    || operation.request.constants.contains { $0.isParameter && $0.wire == name }
            }
            parameters.append(name, .string(isKnown == true ? value : redaction.replacement(of: value)))
        }
        if !call.configuration.members.isEmpty {
            parameters.append(
                CallOptions.spaceMember, .object(redaction.redacted(call.configuration, nil)))
        }
        let content = redaction.redacted(call.content, operation?.request)
        let node = reply.map {
            (status: $0.status, node: redaction.redacted($0.node, operation?.response, known: Self.answerNames))
        }
        return RecordedExchange(
            channel: call.channel, method: Self.name(of: call), parameters: parameters, content: content, reply: node)
    }

    private static func name(of call: WireCall) -> String {
        switch call.name {
        case .method(let method), .page(let method): method
        case .function(let function): "\(function.name) \(function.method)"
        }
    }

    /// The answer's object in a reply.
    func node(_ reply: TransportResponse, to call: WireCall) throws(RecordingError) -> JSONObject {
        guard let object = try? JSONParser.object(reply.body) else {
            throw RecordingError(
                "the reply to \(call.name.text) is no JSON object: HTTP status \(reply.head.status.code)")
        }
        switch call.channel {
        case .gatewayV3: return object
        case .space:
            guard case .object(let data)? = object["data"] else {
                throw RecordingError("the space refused \(call.name.text)")
            }
            return data
        case .gateway:
            let node = object.members.first { $0.name.hasSuffix("_response") }?.value
            guard case .object(let node)? = node else {
                throw RecordingError("the reply to \(call.name.text) has no node, or an encrypted one")
            }
            return node
        }
    }
}
