public import FundRuntime
import HTTPTypes
import Synchronization

/// Sends by another transport, and records what is sent and answered without what must not be committed.
///
/// ```swift
/// let recorder = RecordingTransport(URLSessionTransport(), model: model)
/// let client = Client(gateway: sandbox, transport: recorder)
/// …
/// try recorder.recording().write(to: file)
/// ```
public final class RecordingTransport: Transport {
    private struct State {
        var recording = Recording()
        var redaction = Redaction()
        var failures: [RecordingError] = []
    }

    private let transport: any Transport
    private let reader: ExchangeReader
    private let state = Mutex(State())

    /// Records what another transport carries.
    ///
    /// - Parameters:
    ///   - model: tells which values are private.
    ///   - functionTarget: the function of a space that makes Open Platform calls.
    public init(_ transport: any Transport, model: APIModel, functionTarget: String = "alipay-openapi") {
        self.transport = transport
        reader = ExchangeReader(model, functionTarget: functionTarget)
    }

    /// Sends the request, and records it with its reply.
    public func send(_ request: TransportRequest) async throws(TransportError) -> TransportResponse {
        do throws(TransportError) {
            let reply = try await transport.send(request)
            note(request, reply)
            return reply
        } catch {
            note(request, nil)
            throw error
        }
    }

    /// What was recorded so far; the error names what could not be.
    public func recording() throws(RecordingError) -> Recording {
        let (recording, failure) = state.withLock { ($0.recording, $0.failures.first) }
        if let failure { throw failure }
        return recording
    }

    private func note(_ request: TransportRequest, _ reply: TransportResponse?) {
        do throws(RecordingError) {
            guard case .call(let call) = try reader.request(request) else { return }
            var answer: (status: Int, node: JSONObject)?
            if let reply { answer = (Int(reply.head.status.code), try reader.node(reply, to: call)) }
            state.withLock { state in
                state.recording.exchanges.append(reader.exchange(call, reply: answer, &state.redaction))
            }
        } catch {
            state.withLock { $0.failures.append(RecordingError("not recorded: \(error.message)")) }
        }
    }
}
