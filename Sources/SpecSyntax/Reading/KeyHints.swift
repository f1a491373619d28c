/// What to write instead of the keys that other formats have, and how a missing key looks.
enum KeyHints {
    /// What to do about an unknown key, by the kind of mapping; the mapping's own name is behind the kind.
    static func instead(of key: String, in what: String) -> String? { entry(what, unknown)?[key] }

    /// The line to add for a missing key.
    static func example(of key: String, in what: String) -> String? { entry(what, missing)?[key] }

    private static func entry(_ what: String, _ table: [(kind: String, keys: [String: String])]) -> [String: String]? {
        table.first { what == $0.kind || what.hasPrefix($0.kind + " '") }?.keys
    }

    private static let optional = "a field is optional unless it says 'required: true'"
    private static let prose = "write 'doc: {zh: …, en: …}'"
    private static let ownShape = "declare a shape of kind enum below 'shapes:' and write its name as the type"

    private static let unknown: [(kind: String, keys: [String: String])] = [
        (
            "field",
            [
                "optional": optional, "nullable": optional, "description": prose, "comment": prose, "title": prose,
                "default": "nothing is filled in; say in 'doc:' what the platform takes for a missing value",
                "values": ownShape, "enum": ownShape,
                "minLength": "write 'length: {min: …}'", "maxLength": "write 'length: {max: …}'",
                "minimum": "write 'range: {min: …}'", "maximum": "write 'range: {max: …}'",
                "min":
                    "write 'length: {min: …}' for a text, 'range: {min: …}' for a number, 'count: {min: …}' for a list",
                "max":
                    "write 'length: {max: …}' for a text, 'range: {max: …}' for a number, 'count: {max: …}' for a list",
                "items": "write 'type: list<T>'", "name": "the name is written in front of the field's ':'",
            ]
        ),
        (
            "a rule",
            [
                "atMostOne": "for at most one of two fields: {when: {a: present}, forbid: [b]}",
                "if": "write 'when:'", "then": "write 'require:' or 'forbid:'",
            ]
        ),
        ("doc", ["cn": "did you mean 'zh'?", "ch": "did you mean 'zh'?", "eng": "did you mean 'en'?"]),
        (
            "operation",
            ["method": "write 'openPlatform: {method: …}'", "description": prose, "reply": "write 'response:'"]
        ),
        (
            "notice",
            [
                "method": "write 'message:' with the msg_method", "description": prose,
                "response": "write 'content:'", "fields": "write 'content: {fields: {…}}'",
            ]
        ),
        ("shape", ["description": prose, "type": "write 'kind:'"]),
        ("enum value", ["description": prose]),
        ("length", ["minimum": "write 'min'", "maximum": "write 'max'"]),
        ("range", ["minimum": "write 'min'", "maximum": "write 'max'"]),
    ]

    private static let missing: [(kind: String, keys: [String: String])] = [
        ("field", ["type": "add 'type: string', or another type"]),
        (
            "operation",
            [
                "effect": "add 'effect: movesMoney', or changes, reads or anything",
                "openPlatform": "add 'openPlatform: {method: …}' with the name of the Open Platform method",
                "request": "add 'request: {fields: {…}}', or the name of a structure",
                "response": "add 'response: {fields: {…}}', or the name of a structure",
            ]
        ),
        ("notice", ["content": "add 'content: {fields: {…}}', or the name of a structure"]),
        ("shape", ["kind": "add 'kind: structure', 'kind: enum' or 'kind: amount'"]),
        ("code", codes),
        ("sub_code", codes),
        ("status", ["field": "add 'field:' with the reply field that tells it, or write {byCode: REASON}"]),
        ("the spec", ["fundgen": "start the file with 'fundgen: 1'"]),
    ]

    private static let codes = [
        "effect": "add 'effect: none', applied or unknown: what the call did to the money",
        "next": "add 'next:' with fixRequest, fixSetup, topUpAndResend, resendUnchanged, query, slowDown or stop",
    ]
}
