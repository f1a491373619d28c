import SpecDiagnostics
import SpecLanguage

/// Holds one sample against the structure it is a sample of.
struct SampleChecker {
    enum Naming {
        /// Under the names of the fields, in whatever scalars YAML allows.
        case fields
        /// As it is sent in a request.
        case content
        /// As it comes in a reply.
        case reply
    }

    let model: Model
    let naming: Naming
    var diagnostics: [Diagnostic] = []

    private static let envelope: Set<String> = ["code", "msg", "sub_code", "sub_msg", "subCode", "subMsg"]

    /// Checks the node of a reply; the envelope's own members may be in it.
    mutating func checkReply(_ node: LocatedJSON, against structure: Structure, of operation: Operation) {
        if let member = node.members?.first(where: { $0.key.value.hasSuffix("_response") })?.key,
            structure.field(wire: member.value) == nil
        {
            diagnostics.append(.wholeEnvelope(member.value, at: member.range))
            return
        }
        let code = node.members?.first { $0.key.value == "code" }?.value.text
        let accepted = code.map { operation.successCodes.contains($0) } ?? true
        check(node, against: structure, label: "the reply", ignoring: Self.envelope, isComplete: accepted)
    }

    mutating func check(
        _ node: LocatedJSON, against structure: Structure, label: String, ignoring: Set<String> = [],
        isComplete: Bool = true
    ) {
        guard let entries = node.members else {
            report("\(label) must be a mapping, not \(node.kindDescription)", at: node.range)
            return
        }
        var present: [String: LocatedJSON] = [:]
        for entry in entries {
            let key = entry.key.value
            if let field = field(key, in: structure) {
                if !entry.value.isNull { present[field.name] = entry.value }
                check(entry.value, type: field.type, of: field)
            } else if let constant = constant(key, in: structure) {
                check(entry.value, equals: constant)
            } else if !ignoring.contains(key), !hasFreeMembers(structure) {
                reportUnknown(key, at: entry.key.range, structure, label)
            }
        }
        guard isComplete else { return }
        for field in structure.fields where field.isRequired && present[field.name] == nil && travels(field) {
            report("\(label) lacks '\(field.name)', which is required", at: node.range, field)
        }
        if naming != .reply { check(rulesOf: structure, present, at: node.range, label) }
        if naming == .content { checkConstants(of: structure, entries, at: node.range) }
    }

    private func field(_ key: String, in structure: Structure) -> Field? {
        switch naming {
        case .fields: structure.field(named: key)
        case .content: structure.field(wire: key).flatMap { $0.isParameter || $0.isFile ? nil : $0 }
        case .reply:
            structure.fields.first { field in
                field.wire == key
                    || field.replyAliases(acceptsCamelCase: structure.acceptsCamelCase).contains(key)
            }
        }
    }

    /// Fields that are sent outside the content, or as its members, cannot be looked for by name in it.
    private func travels(_ field: Field) -> Bool {
        naming == .fields || !field.wire.isEmpty && !(naming == .content && (field.isParameter || field.isFile))
    }

    private func hasFreeMembers(_ structure: Structure) -> Bool {
        switch naming {
        case .fields: false
        case .content: structure.fields.contains(where: \.isSpread)
        case .reply: structure.fields.isEmpty
        }
    }

    private func constant(_ key: String, in structure: Structure) -> Sourced<Constant>? {
        naming == .content ? structure.constants.first { $0.wire.value == key && $0.isInContent } : nil
    }

    private mutating func checkConstants(
        of structure: Structure, _ entries: [LocatedJSON.Member], at range: SourceRange
    ) {
        for constant in structure.constants.filter(\.isInContent)
        where !entries.contains(where: { $0.key.value == constant.wire.value }) {
            report("the content lacks the constant '\(constant.wire.value)'", at: range)
        }
    }

    private mutating func check(_ node: LocatedJSON, equals constant: Sourced<Constant>) {
        guard node.text != constant.text else { return }
        report("the constant '\(constant.wire.value)' is \(constant.text)", at: node.range)
    }

    private mutating func reportUnknown(_ key: String, at range: SourceRange, _ structure: Structure, _ label: String) {
        let known = structure.fields.map { naming == .fields ? $0.name : $0.wire }
        let hint = diagnostics.didYouMean(key, among: known)
        diagnostics.report(
            id: "sample-does-not-fit", "\(label) has '\(key)', which is no field of the model", at: range, hint: hint)
    }

    mutating func report(_ message: String, at range: SourceRange, _ field: Field? = nil) {
        let notes = field.map { [Diagnostic.Note(message: "'\($0.name)' is declared here", range: $0.range)] }
        diagnostics.append(Diagnostic(id: "sample-does-not-fit", message, at: range, notes: notes ?? []))
    }
}

extension Constant {
    /// Whether it is in the gateway's `biz_content`, of which samples speak.
    fileprivate var isInContent: Bool { place == .content && channel != .space }
}

extension Diagnostic {
    fileprivate static func wholeEnvelope(_ name: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "sample-does-not-fit", "this is the whole reply, and a sample has what is inside '\(name)'",
            at: range, hint: "give the content of the node, without '\(name)' and 'sign'")
    }
}
