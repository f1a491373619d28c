package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// A kind of notification that the platform sends, as it is written.
    package struct Notice: Sendable {
        package var name: Located<String>
        package var doc: Prose?
        /// The `msg_method` of a message to the application's gateway, whose content is in `biz_content`.
        package var message: Stated<String>?
        /// The `notify_type` of a notification to a call's `notify_url`, whose content is its parameters.
        package var notifyType: Stated<String>?
        package var content: Operation.Content?
        package var status: StatusTable?
        package var samples: [Stated<Sample>]
        package var givenName: Located<String>?
        package var by: Located<String>?
        package var range: SourceRange
        /// The keys that could not be read as they are written: that they say nothing is no finding.
        package var misread: Set<String>
    }

    /// The notice that tells what became of a call without being asked.
    package struct SettlingNotice: Sendable {
        package var notice: Located<String>?
        /// What the notice says where it is about such a call.
        package var conditions: [NoticeCondition]
        /// Fields of the request that the notice must repeat.
        package var echo: [Echo]
        /// What the notice's status means for the call; nil for what it means to the notice itself.
        package var status: StatusTable?
        package var by: Located<String>?
        package var range: SourceRange
    }
}

extension Document.Notice {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "notice", named: name.value, at: name.range)
        self.name = name
        range = node.range
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        message = map.textFact("message")
        notifyType = map.textFact("notifyType")
        if map.isMapping, map.has("message") == map.has("notifyType") {
            map.report(.eitherOr("notice '\(name.value)'", "message", "notifyType", at: name.range))
        }
        content = map.nested("content") { .init($0, of: "content", problems: &$1) }
        if !map.has("content") { map.reportMissing("content") }
        status = map.nested("status") { .init($0, problems: &$1) }
        samples = map.list("samples") { node, problems in
            var map = MappingReader(node, of: "a sample")
            let name = map.text("name")
            let content = map.node("content").map { LocatedJSON($0) }
            if !map.has("content") { map.reportMissing("content") }
            let by = map.text("by")
            map.finish(&problems)
            return Stated(Sample(name: name, request: nil, content: content, reply: nil), at: node.range, by: by)
        }
        givenName = map.text("swift")
        by = map.text("by")
        misread = map.misread
        map.finish(&problems)
    }
}

extension Document.SettlingNotice {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "notice of a settlement")
        range = node.range
        notice = map.requiredText("notice")
        conditions = map.named("when") { NoticeCondition($0, $1, problems: &$2) }
        echo = map.named("echo") { Echo($0, $1, problems: &$2) }
        status = Document.StatusTable(ofSettlementIn: &map)
        by = map.text("by")
        map.finish(&problems)
    }
}

extension NoticeCondition {
    fileprivate init?(_ field: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        guard let scalar = node.scalar else {
            problems.append(.unexpectedKind("when", expected: "the value of a field", found: node))
            return nil
        }
        self.init(field: field, value: Located(scalar.text, at: node.range))
    }
}
