import SpecDiagnostics
import SpecSyntax

#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// One of `Facts/*.facts.yaml`: what a published page says.
struct FactSheet: Sendable {
    struct Parameter: Sendable {
        var name: String
        var type: String
        /// Nothing where the page does not say.
        var required: Bool?
        var isUnique = false
        var minimum: String?
        var maximum: String?
        var decimals: Int?
        var values: [String] = []
        var requiredWhen: (field: String, value: String)?
        var isOption = false
    }

    struct Object: Sendable {
        var name: String
        var fields: [Parameter]
    }

    var api: String
    var title: String
    var feature: String?
    var parameters: [Parameter]
    var objects: [Object]
    var options: [String]
    var positional: [String]
    var staysPositional: Bool
    var minimumSDK: String?
    var reply: String?
    var responseFields: [(name: String, type: String)]
    /// Whether the cloud function's samples read a page's data, and the page's sample a variable that is not there.
    var readsPageData: Bool
    var usesUndeclared: Bool

    static let names = [
        "fund.b2cRedPacket.send", "fund.b2cRedPacket.query", "fund.transferAccount.transfer",
        "fund.transferAccount.query",
        "fund.transferBankcard.transfer", "fund.transferBankcard.query", "util.generic.execute",
    ]

    static let all: [FactSheet] = names.compactMap { FactSheet(named: $0) }

    init?(named name: String) {
        let path = "\(testFolder)/Facts/cloud.\(name).facts.yaml"
        var problems: [Diagnostic] = []
        guard let bytes = contents(path),
            let root = readYAML(SourceFile(path: path, bytes: bytes), diagnostics: &problems)
        else { return nil }
        api = root["api"]?.scalar?.text ?? ""
        title = root["title"]?.scalar?.text ?? ""
        feature = root["precondition"]?["feature"]?.scalar?.text
        parameters = (root["params"]?.items ?? []).map { Parameter($0) }
        objects = (root["objects"]?.entries ?? []).map { entry in
            Object(name: entry.key.value, fields: (entry.value.items ?? []).map { Parameter($0) })
        }
        options = (root["options"]?.items ?? []).compactMap { $0["name"]?.scalar?.text }
        positional = (root["calling"]?["sdk<1.0.0"]?["positional"]?.items ?? []).compactMap { $0.scalar?.text }
        staysPositional = root["calling"]?["sdk>=1.0.0"]?.scalar?.text.hasPrefix("positional") ?? false
        minimumSDK = root["minimumSDK"]?["miniProgramPage"]?.scalar?.text
        reply = root["response"]?["sample"]?.scalar?.text
        responseFields = (root["response"]?["fields"]?.items ?? []).map {
            ($0["name"]?.scalar?.text ?? "", $0["jsonType"]?.scalar?.text ?? "")
        }
        let defects = (root["documentDefects"]?.items ?? []).compactMap { $0.scalar?.text }
        readsPageData = defects.contains { $0.contains("this.data.payeeId") }
        usesUndeclared = defects.contains { $0.contains("passes payeeInfo") }
    }
}

extension FactSheet.Parameter {
    init(_ node: Node) {
        let limits = node["constraint"]
        name = node["name"]?.scalar?.text ?? ""
        type = node["type"]?.scalar?.text ?? ""
        // "inferred: … was not visible on this mirror": then a copy of that page cannot have it either.
        let isSeen = !(node["requiredEvidence"]?.scalar?.text.contains("not visible") ?? false)
        required = isSeen ? node["required"]?.boolean : nil
        isUnique = limits?["uniquePerRequest"]?.boolean ?? false
        minimum = limits?["minimum"]?.scalar?.text
        maximum = limits?["maximum"]?.scalar?.text
        decimals = limits?["maxFractionDigits"]?.integer
        values = (limits?["enum"]?.items ?? []).compactMap { $0.scalar?.text }
        if let rule = limits?["requiredWhen"], let field = rule["field"]?.scalar?.text,
            let value = rule["equals"]?.scalar?.text
        {
            requiredWhen = (field, value)
        }
        isOption = node["location"]?.scalar?.text == "options"
    }
}

extension Node {
    subscript(key: String) -> Node? { entries?.first { $0.key.value == key }?.value }
}

/// The folder of these tests.
let testFolder = String(
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/"))
/// The folder of the package.
let packageFolder = String(
    testFolder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/"))

func contents(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = fread(&chunk, 1, chunk.count, file)
        if count == 0 { return bytes }
        bytes += chunk.prefix(count)
    }
}

func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
