package import SpecDiagnostics
package import SpecLanguage

extension Document {
    /// One call as it is written.
    package struct Operation: Sendable {
        package var name: Located<String>
        package var doc: Prose?
        package var effect: Located<CallEffect>?
        package var precondition: Stated<Precondition>?
        package var callableFrom: [Located<Caller>]
        package var minimumSDK: Stated<String>?
        package var positional: [Located<String>]
        package var positionalAlways: Stated<Bool>?
        package var openPlatform: OpenPlatform?
        /// The function of the platform's own that runs the call, in place of an Open Platform method.
        package var presetFunction: PresetFunction?
        package var idempotencyKey: Stated<String>?
        /// Why no reply repeats the idempotency key; the reply is then tied to the call by something else.
        package var keyNotRepeated: Located<String>?
        /// Why the call has no idempotency key; it is then never sent twice.
        package var withoutKey: Located<String>?
        /// Why a repeated call does no more than a single one, whatever it is about; it needs no key.
        package var idempotent: Located<String>?
        package var echo: [Echo]
        /// Why no reply repeats anything that would tie it to its call.
        package var withoutEcho: Located<String>?
        package var options: [CallOption]
        package var request: Content?
        package var response: Content?
        package var replyCodes: ReplyCodes?
        package var status: StatusTable?
        package var errors: Located<String>?
        /// Why nobody knows the reasons for which the business refuses the call.
        package var errorsUnknown: Located<String>?
        package var settlement: Settlement?
        package var samples: [Stated<Sample>]
        package var givenName: Located<String>?
        package var deprecated: Deprecation?
        package var by: Located<String>?
        package var range: SourceRange
        /// The keys that could not be read as they are written: that they say nothing is no finding.
        package var misread: Set<String>

        /// A request or a reply: fields of its own, or a named structure.
        package enum Content: Sendable {
            case own(Structure)
            case named(Located<String>)
        }
    }

    /// How the Open Platform gateway knows the call.
    package struct OpenPlatform: Sendable {
        package var method: Stated<String>?
        /// The request field that names the method.
        package var methodFrom: Located<String>?
        package var replyNode: Stated<String>?
        /// `get`: the answer is a link for a person to open.
        package var pageExecution: Stated<PageExecution>?
        /// Whether a page execution is written, be it one that there is not.
        package var isPage = false
        /// The verb by which the third version of the gateway takes it; posted where none is stated.
        package var v3: Stated<V3Verb>?
        package var range: SourceRange
    }

    /// A function that the platform keeps on every Serverless space.
    package struct PresetFunction: Sendable {
        package var name: Stated<String>?
        package var method: Stated<String>?
        package var by: Located<String>?
        package var range: SourceRange
    }

    /// Something given beside the request, and where it is sent on each channel.
    package struct CallOption: Sendable {
        package var name: Located<String>
        package var type: Located<String>?
        package var required: Stated<Bool>?
        package var gateway: Stated<String>?
        package var space: [Located<String>]
        package var length: Stated<Bounds>?
        package var privacy: Located<Privacy>?
        package var callableFrom: [Located<Caller>]
        package var doc: Prose?
        package var by: Located<String>?
    }

    /// Which codes of a reply say that the call was accepted.
    package struct ReplyCodes: Sendable {
        package var success: [Located<String>]
        package var pending: [Located<String>]
        /// Whether a reply may come without any code.
        package var optional: Stated<Bool>?
    }
}

extension Document.Operation {
    init?(_ name: Located<String>, _ node: Node, problems: inout [Diagnostic]) {
        var map = MappingReader(node, of: "operation", named: name.value, at: name.range)
        self.name = name
        range = node.range
        doc = map.nested("doc") { Prose($0, problems: &$1) }
        effect = map.word("effect", as: CallEffect.self)
        if !map.has("effect") { map.reportMissing("effect") }
        precondition = map.nested("precondition") { Precondition.read($0, problems: &$1) }
        callableFrom = map.words("callableFrom", as: Caller.self)
        minimumSDK = map.versionFact("minimumSDK")
        positional = map.texts("positional")
        positionalAlways = map.flagFact("positionalAlways")
        openPlatform = map.nested("openPlatform") { .init($0, problems: &$1) }
        presetFunction = map.nested("presetFunction") { .init($0, problems: &$1) }
        if !map.has("openPlatform"), !map.has("presetFunction") { map.reportMissing("openPlatform") }
        if map.has("openPlatform"), map.has("presetFunction") {
            map.report(.eitherOr("operation '\(name.value)'", "openPlatform", "presetFunction", at: name.range))
        }
        let hasNoKey = map.says("none", in: "idempotencyKey")
        withoutKey = hasNoKey ? map.reason("none", of: "idempotencyKey") : nil
        (idempotencyKey, keyNotRepeated) =
            hasNoKey ? (nil, nil) : map.textFact("idempotencyKey", withReason: "notRepeated")
        idempotent = map.reason("idempotent")
        if map.has("idempotent"), map.has("idempotencyKey") {
            map.report(.keyOfIdempotent(name))
        }
        let repeatsNothing = map.says("none", in: "echo")
        withoutEcho = repeatsNothing ? map.reason("none", of: "echo") : nil
        echo = repeatsNothing ? [] : map.named("echo") { Echo($0, $1, problems: &$2) }
        options = map.named("options") { Document.CallOption($0, $1, problems: &$2) }
        request = map.nested("request") { Content($0, of: "request", problems: &$1) }
        response = map.nested("response") { Content($0, of: "response", problems: &$1) }
        if !map.has("request") { map.reportMissing("request") }
        if !map.has("response"), openPlatform?.isPage != true { map.reportMissing("response") }
        replyCodes = map.nested("replyCodes") { .init($0, problems: &$1) }
        status = map.nested("status") { .init($0, problems: &$1) }
        let lacksCodes = map.says("unknown", in: "errors")
        errorsUnknown = lacksCodes ? map.reason("unknown", of: "errors") : nil
        errors = lacksCodes ? nil : map.text("errors")
        settlement = map.nested("settlement") { .init($0, problems: &$1) }
        samples = map.list("samples") { Sample.read($0, problems: &$1) }
        givenName = map.text("swift")
        deprecated = map.nested("deprecated") { Deprecation($0, problems: &$1) }
        by = map.text("by")
        misread = map.misread
        map.finish(&problems)
    }
}

extension Document.Operation.Content {
    init?(_ node: Node, of what: String, problems: inout [Diagnostic]) {
        if let scalar = node.scalar {
            self = .named(Located(scalar.text, at: node.range))
            return
        }
        var map = MappingReader(node, of: what, expecting: "the name of a structure, or a mapping with 'fields'")
        var structure = Document.Structure(&map)
        structure.isComplete = structure.isComplete && map.isMapping && map.unknownEntries.isEmpty
        self = .own(structure)
        map.finish(&problems)
    }
}

extension Diagnostic {
    fileprivate static func keyOfIdempotent(_ name: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "either-or", "operation '\(name.value)' has 'idempotent' and 'idempotencyKey'", at: name.range,
            hint: "'idempotent' is for a call that a repeat cannot do twice although the platform knows no key of it")
    }
}
