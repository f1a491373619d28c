public import FundRuntime
import HTTPTypes
import Synchronization

extension TestGateway {
    /// Opens a link as the browser of a person does, and tells how the platform took it.
    ///
    /// The signature and every parameter are checked as those of a call. Nothing is paid by it: no spec says what a person
    /// does then.
    @discardableResult public func open(_ page: PageLink) -> GatewayRecord { opened(page.link.reveal(), posting: []) }

    /// Posts a form as the browser of a person does, and tells how the platform took it.
    @discardableResult public func open(_ page: PageForm) -> GatewayRecord {
        var body: [UInt8] = []
        for (name, value) in page.fields.reveal() {
            if !body.isEmpty { body.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &body)
            body.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &body)
        }
        return opened(page.action.reveal(), posting: body)
    }

    /// Takes an order as Alipay's SDK in the app of a person does, and tells how the platform took it.
    @discardableResult public func open(_ order: OrderString) -> GatewayRecord {
        opened("/gateway.do", posting: Array(order.text.reveal().utf8))
    }

    private func opened(_ address: String, posting body: [UInt8]) -> GatewayRecord {
        let head = HTTPRequest(
            method: body.isEmpty ? .get : .post, scheme: "https", authority: "127.0.0.1", path: address)
        let request = TransportRequest(head: head, body: body, timeout: .seconds(15), maximumResponseSize: .max)
        switch openPlatform.call(of: request) {
        case .failure(let refusal): return note(.gateway, refusal.code + " " + refusal.subCode, refusal.reason)
        case .success(var call):
            if case .method(let method) = call.name { call.name = .page(method) }
            return noted(call)
        }
    }

    private func noted(_ call: WireCall) -> GatewayRecord {
        let time = clock.millisecondsSince1970
        let record = state.withLock { state in
            let found = state.desk.catalogue.operation(for: call)
            let node =
                found.map { state.desk.answer(call, as: $0.operation, $0.problems, at: time) }
                ?? .unknownMethod(call, state.desk.catalogue)
            let record = GatewayRecord(call, as: found?.operation, answered: node)
            state.note(record, limit: options.recordLimit)
            return record
        }
        options.observer?(record)
        return record
    }
}
