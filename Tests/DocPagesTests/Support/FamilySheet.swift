import SpecDiagnostics
import SpecSyntax

/// One of `Families/*.yaml`: a page of another family as a person reads it, its sentences included.
struct FamilySheet: Sendable {
    struct Field: Sendable {
        var name: String
        var type: String
        var required: Mark
        /// The sentence of the description column, and what it means.
        var text: String
        var sample: String
        var lengthColumn: Int?
        var typeLength: Int?
        var minimum: String?
        var maximum: String?
        var isExclusive = false
        var decimals: Int?
        var minimumLength: Int?
        var maximumLength: Int?
        var values: [String] = []
        var rules: [String] = []
        var isUnique = false
        var isOption = false
    }

    enum Mark: Sendable { case yes, no, conditional }

    struct Object: Sendable {
        var name: String
        var fields: [Field]
    }

    var api: String
    var title: String
    var summary: String
    var feature: String?
    var fields: [Field]
    var objects: [Object]
    var groups: [String]
    var options: [String]
    var positional: [String]
    var isOnlyPositional: Bool
    var callers: [String]
    /// What a cloud function calls through.
    var functionRoot: String
    var replyTable: [Field]
    var reply: String?
    var responseFields: [String]
    var isReplyBroken: Bool

    static let names = [
        "base.oauth.getToken", "base.qrcode.create", "marketing.templateMessage.send", "marketing.voucher.create",
        "member.certificate.check", "member.identification.init", "member.identification.query", "member.user.info",
        "payment.common.close", "payment.common.create", "payment.common.query", "payment.common.refund",
        "payment.faceToFace.pay", "payment.huabei.create", "payment.trade.cancel", "security.textRisk.detect",
        "shortMessage.batchSend", "shortMessage.send",
    ]

    static let all: [FamilySheet] = names.compactMap { FamilySheet(named: $0) }

    init?(named name: String) {
        let path = "\(testFolder)/Families/\(name).yaml"
        var problems: [Diagnostic] = []
        guard let bytes = contents(path),
            let root = readYAML(SourceFile(path: path, bytes: bytes), diagnostics: &problems)
        else { return nil }
        func text(_ key: String) -> String? { root[key]?.scalar?.text }
        func list(_ key: String) -> [String] { (root[key]?.items ?? []).compactMap { $0.scalar?.text } }
        api = text("api") ?? ""
        title = text("title") ?? ""
        summary = text("summary") ?? ""
        feature = text("feature")
        fields = (root["params"]?.items ?? []).map { Field($0) }
        objects = (root["objects"]?.entries ?? []).map { entry in
            Object(name: entry.key.value, fields: (entry.value.items ?? []).map { Field($0) })
        }
        groups = list("groups")
        options = list("options")
        positional = list("positional")
        isOnlyPositional = root["onlyPositional"]?.boolean ?? false
        callers = list("callers")
        functionRoot = text("functionRoot") ?? "ctx.cloud"
        replyTable = (root["replyTable"]?.items ?? []).map { Field($0) }
        reply = text("reply")
        responseFields = list("replyFields")
        isReplyBroken = root["replyIsBroken"]?.boolean ?? false
    }

    /// The objects of the parameters, and those of the reply.
    var requestObjects: [Object] { reachable(from: fields) }
    var replyObjects: [Object] { reachable(from: replyTable) }

    func object(of field: Field) -> Object? { objects.first { field.type.contains($0.name) } }

    private func reachable(from fields: [Field]) -> [Object] {
        fields.compactMap { object(of: $0) }.flatMap { [$0] + reachable(from: $0.fields) }
    }
}

extension FamilySheet.Field {
    init(_ node: Node) {
        func text(_ key: String) -> String? { node[key]?.scalar?.text }
        func list(_ key: String) -> [String] { (node[key]?.items ?? []).compactMap { $0.scalar?.text } }
        name = text("name") ?? ""
        type = text("type") ?? ""
        required = text("required") == "true" ? .yes : text("required") == "false" ? .no : .conditional
        self.text = text("text") ?? ""
        sample = text("sample") ?? ""
        lengthColumn = node["lengthColumn"]?.integer
        typeLength = node["typeLength"]?.integer
        minimum = text("minimum")
        maximum = text("maximum")
        isExclusive = node["exclusive"]?.boolean ?? false
        decimals = node["decimals"]?.integer
        minimumLength = node["minLength"]?.integer
        maximumLength = node["maxLength"]?.integer
        values = list("enum")
        rules = list("when")
        isUnique = node["unique"]?.boolean ?? false
        isOption = node["option"]?.boolean ?? false
    }
}
