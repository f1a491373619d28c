import SpecDiagnostics
import SpecLanguage

extension Precondition {
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<Precondition> {
        var map = MappingReader(node, of: "precondition")
        let precondition = Precondition(
            feature: map.requiredText("feature"), doc: map.nested("doc") { Prose($0, problems: &$1) })
        let by = map.text("by")
        map.finish(&problems)
        return Stated(precondition, at: node.range, by: by)
    }
}

extension Document.OpenPlatform {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "openPlatform", hint: "write {method: \(node.scalar?.text ?? "…")}")
        self.init(
            method: map.textFact("method"), methodFrom: map.text("methodFrom"), replyNode: map.textFact("replyNode"),
            pageExecution: nil, range: node.range)
        pageExecution = map.wordFact("pageExecution")
        isPage = map.has("pageExecution")
        v3 = map.wordFact("v3")
        if map.isMapping, map.has("method") == map.has("methodFrom") {
            map.report(.eitherOr("openPlatform", "method", "methodFrom", at: node.range))
        }
        map.finish(&problems)
    }
}

extension Document.PresetFunction {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "presetFunction")
        self.init(name: map.textFact("name"), method: map.textFact("method"), by: map.text("by"), range: node.range)
        for key: StaticString in ["name", "method"] where !map.has(key) { map.reportMissing(key) }
        map.finish(&problems)
    }
}

extension Echo {
    init?(_ sent: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        guard let scalar = node.scalar else {
            problems.append(.unexpectedKind("echo", expected: "the name of a reply field", found: node))
            return nil
        }
        self.init(sent: sent, returned: Located(scalar.text, at: node.range))
    }
}

extension Document.CallOption {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "option", named: name.value)
        self.init(
            name: name, type: map.text("type"), required: map.flagFact("required"), gateway: map.textFact("gateway"),
            space: map.texts("space"),
            length: map.bounds("length", hasUnit: true), privacy: map.word("privacy", as: Privacy.self),
            callableFrom: map.words("callableFrom", as: Caller.self),
            doc: map.nested("doc") { Prose($0, problems: &$1) }, by: map.text("by"))
        map.finish(&problems)
    }
}

extension Document.ReplyCodes {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "replyCodes")
        self.init(
            success: map.texts("success"), pending: map.texts("pending"), optional: map.flagFact("optional"))
        map.finish(&problems)
    }
}
