import SpecDiagnostics
import SpecLanguage

extension SampleChecker {
    /// A file in a sample: its name, its media type and its size; what is in it does not matter.
    mutating func checkFile(_ node: LocatedJSON, _ field: Field) {
        let known = ["fileName", "mediaType", "size"]
        let members = node.members ?? []
        guard let name = node["fileName"]?.text, let type = node["mediaType"]?.text,
            let size = node["size"], let count = size.text.flatMap({ Int($0) }),
            members.allSatisfy({ known.contains($0.key.value) })
        else { return expect(false, "{fileName: …, mediaType: …, size: …} with the size in bytes", node, field) }
        if count < 1 { return report("a file is never empty, and '\(field.name)' is here", at: size.range, field) }
        if let length = field.length { checkBounds(count, length, "size", size, field) }
        guard !field.accept.isEmpty, !field.accept.contains(where: { Self.fits(name, type, $0.value) }) else { return }
        let kinds = field.accept.map(\.value).joined(separator: ", ")
        report(
            "'\(name)' of the type \(type) is none of the kinds that '\(field.name)' takes: \(kinds)", at: node.range,
            field)
    }

    private static func fits(_ name: String, _ type: String, _ kind: String) -> Bool {
        let kind = kind.lowercased()
        if kind.hasPrefix(".") { return name.lowercased().hasSuffix(kind) && name.count > kind.count }
        return kind.hasSuffix("/*") ? type.lowercased().hasPrefix(kind.dropLast()) : type.lowercased() == kind
    }
}
