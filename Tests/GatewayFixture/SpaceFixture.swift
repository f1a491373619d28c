package import Foundation
import Synchronization

/// A Serverless space on this machine: verifies HMAC signatures, hands out tokens that expire, counts.
package final class SpaceFixture: Sendable {
    /// Answers one function call.
    package typealias Handler = @Sendable (SpaceCall) -> SpaceAnswer

    private let server: LoopbackServer
    private let desk: SpaceDesk

    /// Starts a space.
    ///
    /// `signInAnswer` replaces the answer to a sign-in.
    package init(
        spaceID: String, clientSecret: String, signInDelay: Duration = .zero,
        signInAnswer: (@Sendable () -> SpaceAnswer?)? = nil, _ handler: @escaping Handler
    ) throws {
        let desk = SpaceDesk(
            spaceID: spaceID, secret: clientSecret, signInDelay: signInDelay, signInAnswer: signInAnswer,
            handler: handler)
        self.desk = desk
        server = try LoopbackServer { desk.answer($0) }
    }

    /// Where the space is, without a path.
    package var url: URL { server.url("") }
    /// The answer to a request that came another way than through the socket.
    package func answer(_ request: FixtureRequest) -> FixtureAnswer { desk.answer(request) }
    /// The function calls that were received and verified, in order.
    package var calls: [SpaceCall] { desk.state.withLock { $0.calls } }
    /// What was wrong with requests.
    package var faults: [String] { desk.state.withLock { $0.faults } }
    /// The `params` of each sign-in.
    package var signIns: [String] { desk.state.withLock { $0.signIns } }

    /// Makes every token handed out so far invalid, or none ever valid.
    package func expireTokens(forGood: Bool = false) {
        desk.state.withLock {
            $0.valid = []
            $0.neverValid = forGood
        }
    }
}

private final class SpaceDesk: Sendable {
    struct State {
        var calls: [SpaceCall] = []
        var faults: [String] = []
        var signIns: [String] = []
        var valid: Set<String> = []
        var neverValid = false
    }

    private struct Body: Decodable {
        let spaceId: String
        let timestamp: Int64
        let method: String
        let params: String
        let token: String?
    }

    let spaceID: String
    let secret: String
    let signInDelay: Duration
    let signInAnswer: (@Sendable () -> SpaceAnswer?)?
    let handler: SpaceFixture.Handler
    let state = Mutex(State())

    init(
        spaceID: String, secret: String, signInDelay: Duration, signInAnswer: (@Sendable () -> SpaceAnswer?)?,
        handler: @escaping SpaceFixture.Handler
    ) {
        self.spaceID = spaceID
        self.secret = secret
        self.signInDelay = signInDelay
        self.signInAnswer = signInAnswer
        self.handler = handler
    }

    func answer(_ request: FixtureRequest) -> FixtureAnswer {
        guard request.method == "POST", request.path == "/client",
            request.headers["content-type"] == "application/json",
            let body = try? JSONDecoder().decode(Body.self, from: Data(request.body)), body.spaceId == spaceID
        else { return fault("no request of a space") }
        guard request.headers["x-serverless-sign"] == signature(body) else { return fault("signature") }
        guard request.headers["x-basement-token"] == body.token else { return fault("token in header and body") }
        if body.method.hasPrefix("serverless.auth.user.") { return signIn(body) }
        guard body.method == "serverless.function.runtime.invoke", let token = body.token,
            let params = FixtureJSON.parse(body.params), let method = params["functionArgs"]?["method"]?.text,
            let target = params["functionTarget"]?.text, let members = params["functionArgs"]?["params"]
        else { return fault("no invocation") }
        guard state.withLock({ $0.valid.contains(token) }) else {
            return reply(.error(code: "GATEWAY_INVALID_TOKEN", message: "token \(token) is invalid"))
        }
        let call = SpaceCall(
            method: method, functionTarget: target, paramsText: body.params, params: members, token: token)
        state.withLock { $0.calls.append(call) }
        return reply(handler(call))
    }

    private func signIn(_ body: Body) -> FixtureAnswer {
        guard body.token == nil else { return fault("token in a sign-in") }
        let token = state.withLock { state in
            state.signIns.append(body.params)
            let token = "token-\(state.signIns.count)"
            if !state.neverValid { state.valid.insert(token) }
            return token
        }
        let answer = signInAnswer?() ?? .data(#"{"accessToken":"\#(token)"}"#)
        return .delayed(signInDelay, reply(answer))
    }

    private func reply(_ answer: SpaceAnswer) -> FixtureAnswer {
        switch answer {
        case .data(let data):
            .reply(headers: ["request-id": "request-1"], body: Array(#"{"success":true,"data":\#(data)}"#.utf8))
        case .error(let code, let message):
            .text(#"{"success":false,"error":{"code":"\#(code)","message":"\#(message)","type":"T"}}"#)
        case .fault(let answer): answer
        }
    }

    private func fault(_ text: String) -> FixtureAnswer {
        state.withLock { $0.faults.append(text) }
        return .reply(status: 400, body: [])
    }

    private func signature(_ body: Body) -> String {
        let fields = [
            "spaceId": body.spaceId, "timestamp": String(body.timestamp), "method": body.method, "params": body.params,
            "token": body.token ?? "",
        ]
        let content = fields.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            .joined(separator: "&")
        return FixtureLibrary.hmacMD5(content, key: secret).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
            .joined()
    }
}
