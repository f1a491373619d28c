import FundRuntime

extension RequestInspection {
    /// Checks what fields demand of each other.
    mutating func check(_ rule: ModelRule, _ structure: ModelStructure, _ object: JSONObject, _ path: String) {
        func value(_ name: String) -> JSONValue? {
            structure[name].flatMap { self.value(of: $0, in: object, isTop: path.isEmpty) }
        }
        func wires(_ names: [String]) -> String { names.map { structure[$0]?.wire ?? $0 }.joined(separator: ", ") }
        if let condition = rule.condition {
            guard let given = value(condition.field) else { return }
            if let wanted = condition.value, given.scalarText != wanted { return }
        }
        switch rule.demand {
        case .require(let names):
            for name in names where value(name) == nil {
                add(.missing, path + wires([name]), "is required here (\(rule.id))")
            }
        case .forbid(let names):
            for name in names where value(name) != nil {
                add(.invalid, path + wires([name]), "must not be given here (\(rule.id))")
            }
        case .atLeastOne(let names):
            if !names.contains(where: { value($0) != nil }) {
                add(.missing, path + wires(names), "one of them is required (\(rule.id))")
            }
        case .exactlyOne(let names):
            let count = names.count { value($0) != nil }
            if count == 0 { add(.missing, path + wires(names), "one of them is required (\(rule.id))") }
            if count > 1 { add(.invalid, path + wires(names), "one of them alone may be given (\(rule.id))") }
        case .match(let name, let pattern):
            guard let text = value(name)?.scalarText, !pattern.matches(text) else { return }
            add(.invalid, path + wires([name]), "has another form than it must have here (\(rule.id))")
        }
    }
}
