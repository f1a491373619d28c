/// The question about a call that was made by a method's name.
struct NamedQuestion: RequestBody {
    private var members = JSONObject()

    /// Throws where the call did not send what the question needs.
    init(_ settlement: MethodSettlement, about call: StoredCall) throws(InvalidRequest) {
        for (name, source) in settlement.members {
            switch source {
            case .sent(let sent): members[name] = .string(try call.text(sent))
            case .constant(let text): members[name] = .string(text)
            }
        }
    }

    func write(to writer: inout RequestWriter) { writer.members(of: members) }
}
