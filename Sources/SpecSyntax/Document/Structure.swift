package import SpecDiagnostics

extension Document {
    /// Fields, the rules between them, and constants added on the wire.
    package struct Structure: Sendable {
        package var fields: [Field]
        package var rules: [FieldRule]
        package var constants: [Constant]
        /// `camelCase`: a reply may spell every field in lowerCamelCase too.
        package var alsoAccept: Located<Spelling>?
        package var by: Located<String>?
        package var range: SourceRange
        /// Whether all of it could be read: of a part it is not known what is missing.
        package var isComplete: Bool

        package enum Spelling: String, CaseIterable, Sendable {
            case camelCase
        }
    }

    /// A value that travels although the caller never gives it.
    package struct Constant: Sendable {
        package var wire: Located<String>
        package var value: Value
        package var place: WirePlace = .content
        /// The one channel it travels on; `nil` for both.
        package var channel: WireChannel?
        package var by: Located<String>?
        package var range: SourceRange

        package enum Value: Sendable {
            case text(String)
            /// JSON text inside a string: the node that says it.
            case json(Node)
        }
    }

    /// A rule over several fields of one structure.
    package struct FieldRule: Sendable {
        package var id: Located<String>
        package var condition: Condition?
        package var demand: Demand
        package var by: Located<String>?
        package var range: SourceRange

        package enum Condition: Sendable {
            case equals(field: Located<String>, value: Located<String>)
            case present(field: Located<String>)
        }

        package enum Demand: Sendable {
            case require([Located<String>])
            case forbid([Located<String>])
            case atLeastOne([Located<String>])
            case exactlyOne([Located<String>])
        }
    }
}

extension Document.Structure {
    /// Reads the keys of a structure from a mapping that may hold further keys.
    init(_ map: inout MappingReader) {
        fields = map.named("fields") { Document.Field($0, $1, problems: &$2) }
        rules = map.list("rules") { Document.FieldRule($0, problems: &$1) }
        constants = map.named("constants") { Document.Constant($0, $1, problems: &$2) }
        alsoAccept = map.word("alsoAccept", as: Spelling.self)
        by = map.text("by")
        range = map.range
        isComplete = map.problems.isEmpty
    }
}

extension Document.Constant {
    init?(_ wire: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        if let scalar = node.scalar {
            self.init(wire: wire, value: .text(scalar.text), by: nil, range: node.range)
            return
        }
        var map = MappingReader(node, of: "a constant", expecting: "a text, {is: …, by: …} or {json: …, by: …}")
        let text = map.text("is")
        let json = map.node("json")
        let by = map.text("by")
        let place = map.word("in", as: Document.WirePlace.self)?.value ?? .content
        let channel = map.word("channel", as: Document.WireChannel.self)?.value
        map.finish(&problems)
        let value: Value? = text.map { .text($0.value) } ?? json.map { .json($0) }
        guard let value, text == nil || json == nil else {
            problems.append(.eitherOr("a constant", "is", "json", at: node.range))
            return nil
        }
        self.init(wire: wire, value: value, place: place, channel: channel, by: by, range: node.range)
    }
}

extension Document.FieldRule {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "a rule")
        let id = map.requiredText("id")
        let isConditional = map.has("when")
        let condition = map.nested("when") { Condition($0, problems: &$1) }
        let demands: [Demand] = [
            map.has("require") ? .require(map.texts("require")) : nil,
            map.has("forbid") ? .forbid(map.texts("forbid")) : nil,
            map.has("atLeastOne") ? .atLeastOne(map.texts("atLeastOne")) : nil,
            map.has("exactlyOne") ? .exactlyOne(map.texts("exactlyOne")) : nil,
        ].compactMap { $0 }
        _ = ["require", "forbid", "atLeastOne", "exactlyOne"].map { map.node($0) }
        let by = map.text("by")
        if demands.count != 1 { map.report(.oneDemand(at: map.range)) }
        map.finish(&problems)
        // A rule whose condition cannot be read is not a rule without a condition.
        guard let id, let demand = demands.first, !isConditional || condition != nil else { return nil }
        self.init(id: id, condition: condition, demand: demand, by: by, range: node.range)
    }
}

extension Document.FieldRule.Condition {
    init?(_ node: Node, problems: inout [Diagnostic]) {
        guard let entry = node.entries?.first, node.entries?.count == 1,
            let value = entry.value.scalar
        else {
            problems.append(.malformedCondition(at: node.range))
            return nil
        }
        let field = entry.key
        let isPresence = value.text == "present" && value.style == .plain
        self =
            isPresence
            ? .present(field: field) : .equals(field: field, value: Located(value.text, at: entry.value.range))
    }
}

extension Diagnostic {
    static func eitherOr(_ what: String, _ one: String, _ other: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(id: "either-or", "\(what) needs exactly one of '\(one)' and '\(other)'", at: range)
    }

    fileprivate static func oneDemand(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "rule-demand", "a rule needs exactly one of 'require', 'forbid', 'atLeastOne' and 'exactlyOne'",
            at: range)
    }

    fileprivate static func malformedCondition(at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-condition", "'when' names one field", at: range,
            hint: "write {field: VALUE} for an enum field, or {field: present}")
    }
}
