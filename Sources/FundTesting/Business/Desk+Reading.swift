import FundRuntime

extension Desk {
    /// What is wrong with a request, in words.
    static func words(_ problems: [RequestProblem]) -> String {
        problems.map { "\($0.place) \($0.message)" }.joined(separator: "; ")
    }

    /// Whether two requests are the same, in whatever order their members came.
    static func hasSameMembers(_ one: JSONObject, _ other: JSONObject) -> Bool {
        one == other
            || one.members.count == other.members.count && one.members.allSatisfy { other[$0.name] == $0.value }
    }

    /// On whose behalf a call is made; empty for the app itself.
    func merchant(of call: WireCall, _ operation: ModelOperation) -> String {
        if call.channel != .space { return call.parameters["app_auth_token"] ?? "" }
        return operation.options.first { $0.gateway == "app_auth_token" }.flatMap { call.value(of: $0) } ?? ""
    }

    func key(of call: WireCall, _ operation: ModelOperation, _ merchant: String) -> LedgerEntry.Key? {
        guard let field = operation.key.flatMap({ operation.request[$0] }), let value = text(of: field, call) else {
            return nil
        }
        return LedgerEntry.Key(method: call.name, merchant: merchant, value: value)
    }

    /// The sum that a call is about: the one that its reply repeats, or else the first one.
    func amount(of call: WireCall, _ operation: ModelOperation) -> Money? {
        let repeated = operation.echo.compactMap { operation.request[$0.sent] }.first { $0.type.isMoney }
        let fields = operation.request.fields.filter(\.type.isMoney)
        guard let field = repeated ?? fields.first(where: \.isRequired) ?? fields.first else { return nil }
        return text(of: field, call).flatMap { field.money($0) }
    }

    /// The identifiers by which a call names an order, its own key left out.
    func identifiers(of call: WireCall, _ operation: ModelOperation) -> [(name: String, value: String)] {
        operation.request.fields.compactMap { field in
            guard field.type.isText, field.name != operation.key, catalogue.identifiers.contains(field.wire),
                let value = text(of: field, call), !value.isEmpty
            else { return nil }
            return (field.wire, value)
        }
    }

    /// The order that some identifiers name; of several the one that the call settles, or else the oldest.
    func found(
        _ given: [(name: String, value: String)], _ call: WireCall, _ operation: ModelOperation, _ merchant: String
    ) -> LedgerEntry? {
        let entries = book.entries(with: given, of: merchant).filter { entry in
            operation.request.fields.allSatisfy { field in
                // A product or scene that the order does not have is another order's.
                guard case .enumeration = field.type, let wanted = text(of: field, call) else { return true }
                return entry.attributes[field.wire].map { $0 == wanted } ?? true
            }
        }
        return entries.first { $0.operation.query?.operation == operation.id } ?? entries.first
    }

    /// An identifier that a call must name another order by.
    func requiredIdentifier(of call: WireCall, _ operation: ModelOperation) -> (name: String, value: String)? {
        identifiers(of: call, operation).first { operation.request[wire: $0.name]?.isRequired == true }
    }

    /// The order that a call names beside its own key.
    func target(of call: WireCall, _ operation: ModelOperation, _ merchant: String) -> LedgerEntry? {
        let given = identifiers(of: call, operation)
        return given.isEmpty ? nil : found(given, call, operation, merchant)
    }

    /// What an order is known by: what its call said, under the names of the question about it too, and new numbers.
    func attributes(
        of call: WireCall, _ operation: ModelOperation, _ number: Int, _ time: Int64
    ) -> [String: String] {
        var attributes: [String: String] = [:]
        for field in operation.request.fields {
            if let text = text(of: field, call) { attributes[field.wire] = text }
        }
        for constant in operation.request.constants { attributes[constant.wire] = constant.text }
        let asked = operation.query.flatMap { catalogue[$0.operation] }
        for input in operation.query?.inputs ?? [] {
            guard let field = asked?.request[input.field] else { continue }
            let text = input.request.flatMap { operation.request[$0] }.flatMap { self.text(of: $0, call) }
            if let text { attributes[field.wire] = text }
        }
        let answered = operation.response.fields + (asked?.response.fields ?? [])
        var count = 0
        for field in answered where field.type.isText && attributes[field.wire] == nil {
            guard catalogue.identifiers.contains(field.wire) else { continue }
            count += 1
            attributes[field.wire] = Self.newNumber(number, count, time)
        }
        return attributes
    }

    /// A number such as the platform's: the day, and what makes it unique.
    private static func newNumber(_ number: Int, _ count: Int, _ time: Int64) -> String {
        let day = dayPattern.text(CivilTime(secondsSince1970: time / 1000 + 28_800))
        let rest = String(number * 10 + count)
        return day + "1100" + String(repeating: "0", count: max(0, 16 - rest.count)) + rest
    }

    private static let dayPattern = TimePattern("yyyyMMdd")

    private func text(of field: ModelField, _ call: WireCall) -> String? {
        if field.isParameter, call.channel != .space { return call.parameters[field.wire] }
        return call.content[call.channel == .space ? field.space ?? field.wire : field.wire]?.scalarText
    }
}
