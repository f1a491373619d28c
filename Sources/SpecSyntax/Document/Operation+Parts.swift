import SpecDiagnostics

extension Document.Precondition {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "precondition")
        self.init(
            feature: map.requiredText("feature"), doc: map.nested("doc") { Prose($0, problems: &$1) },
            by: map.text("by"))
        map.finish(&problems)
    }
}

extension Document.OpenPlatform {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "openPlatform", hint: "write {method: \(node.scalar?.text ?? "…")}")
        self.init(
            method: map.textFact("method"), methodFrom: map.text("methodFrom"), replyNode: map.textFact("replyNode"),
            pageExecution: map.textFact("pageExecution"), range: node.range)
        if let word = map.textFact("v3") {
            v3 = V3Verb(rawValue: word.value).map { Fact($0, at: word.range, by: word.by) }
            if v3 == nil {
                map.report(
                    .unknownWord(word.value, for: "v3", known: V3Verb.allCases.map(\.rawValue), at: word.range))
            }
        }
        if let word = pageExecution, word.value != "get" {
            map.report(.unknownWord(word.value, for: "pageExecution", known: ["get"], at: word.range))
        }
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

extension Document.Echo {
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
            length: map.nested("length") { .init($0, of: "length", hasUnit: true, problems: &$1) },
            privacy: map.word("privacy", as: Document.Privacy.self),
            callableFrom: map.words("callableFrom", as: Document.Caller.self),
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
