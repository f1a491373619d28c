import Foundation
import Testing

/// What the sources say of public errors, so that none is forgotten.
enum ErrorSources {
    private static func texts() throws -> [String] {
        let folder = URL(filePath: #filePath).appending(path: "../../../../Sources/FundRuntime").standardized
        let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }
    }

    /// The names of the public types that are errors.
    static func publicErrors() throws -> [String] {
        try texts().flatMap { text in
            text.matches(of: #/public (?:struct|enum) (\w+)(?:<[^{>]*>)?:[^{]*?\bError\b/#).map { String($0.1) }
        }
    }

    /// The cases of an enumeration, `Reason` or `NotSent.Reason`; nil for what has none.
    static func cases(of name: String) throws -> [String]? {
        let parts = name.split(separator: ".").map(String.init)
        for text in try texts() where parts.count == 1 || text.contains("public struct \(parts[0])") {
            let lines = text.split(separator: "\n")
            let enumeration = "public enum \(parts.last ?? "")"
            guard
                let start = lines.firstIndex(where: {
                    $0.contains("\(enumeration):") || $0.hasSuffix("\(enumeration)")
                })
            else { continue }
            let indent = String(lines[start].prefix { $0 == " " })
            let body = lines[start...].prefix { $0 != "\(indent)}" }
            return body.compactMap { $0.firstMatch(of: #/^ *(?:indirect )?case (\w+)/#) }
                .filter { $0.0.prefix { $0 == " " }.count == indent.count + 4 }.map { String($0.1) }
        }
        return nil
    }
}
