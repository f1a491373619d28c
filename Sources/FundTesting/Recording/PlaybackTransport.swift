public import FundRuntime
import HTTPTypes
import Synchronization

/// Answers as a recording does, one exchange after the other, signed with keys of its own.
///
/// It is strict: each request must be the one that was recorded, but for what was private then, of which only equal values must be
/// equal again. What does not match is not answered, and `finish()` says what it was.
///
/// ```swift
/// let playback = try PlaybackTransport(Recording(contentsOf: file), model: model)
/// let outcome = await (try playback.client()).fund.order.query(request)
/// try playback.finish()
/// ```
public final class PlaybackTransport: Transport {
    private struct State {
        var next = 0
        var redaction = Redaction()
        var mistakes: [RecordingError] = []
    }

    private let recording: Recording
    private let reader: ExchangeReader
    /// What makes clients, and signs.
    private let gateway: TestGateway
    private let state = Mutex(State())

    /// Plays a recording; the model tells which values are private.
    public init(
        _ recording: Recording, model: APIModel, options: GatewayOptions = GatewayOptions(), keys: TestKeys? = nil
    ) throws {
        self.recording = recording
        gateway = try TestGateway(model: model, options: options, keys: keys)
        reader = ExchangeReader(model, functionTarget: options.functionTarget)
    }

    /// A client that sends to this transport.
    public func client(_ channel: ChannelKind = .gateway) throws(ConfigurationError) -> Client {
        try gateway.client(channel, sending: self)
    }

    /// Answers the request that is next in the recording.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        // Who did not sign as the app does is refused as the platform refuses.
        if let refusal = gateway.refusal(of: request) { return refusal }
        switch answer(to: request) {
        case .success(let answer): return answer
        case .failure(let error): throw error
        }
    }

    /// Says what did not match, or what of the recording was not asked for.
    public func finish() throws(RecordingError) {
        let (mistake, next) = state.withLock { ($0.mistakes.first, $0.next) }
        if let mistake { throw mistake }
        if next < recording.count {
            throw RecordingError(
                "exchange \(next + 1) of \(recording.count), \(recording.exchanges[next].method), was not asked for: "
                    + "the calls changed; record them anew")
        }
    }

    private func answer(to request: TransportRequest) -> Result<TransportResponse, TransportError> {
        let call: WireCall
        do throws(RecordingError) {
            guard case .call(let found) = try reader.request(request) else {
                return .success(gateway.signIn())
            }
            call = found
        } catch {
            return mistake(error.message)
        }
        let (recorded, restored, difference) = state.withLock {
            state -> (RecordedExchange?, JSONObject?, String?) in
            let sent = reader.exchange(call, reply: nil, &state.redaction)
            guard state.next < recording.count else { return (nil, nil, "nothing more was recorded") }
            let recorded = recording.exchanges[state.next]
            if let difference = recorded.difference(from: sent) { return (nil, nil, difference) }
            state.next += 1
            if let node = recorded.reply?.node { state.redaction.adopt(node) }
            return (recorded, recorded.reply.map { state.redaction.restored($0.node) }, nil)
        }
        if let difference {
            return mistake(
                "\(call.name.text) does not match the recording: \(difference); mend the call, or record anew")
        }
        guard let status = recorded?.reply?.status, let restored else { return .failure(.connectionLost(code: 0)) }
        return .success(gateway.reply(restored, to: call, status: status))
    }

    private func mistake(_ message: String) -> Result<TransportResponse, TransportError> {
        state.withLock { state in
            state.mistakes.append(RecordingError("request \(state.next + 1): \(message)"))
        }
        return .failure(.notSent(.other))
    }
}
