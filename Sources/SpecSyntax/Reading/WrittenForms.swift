import SpecDiagnostics

/// Whether a text is a version: up to four numbers with points between them, and perhaps `-beta.1` behind.
func isVersion(_ text: String) -> Bool {
    let bytes = text.utf8
    let numbers = bytes.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "+") }
    let parts = numbers.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let suffix = bytes[numbers.endIndex...].dropFirst()
    return (1...4).contains(parts.count) && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }
        && (numbers.endIndex == bytes.endIndex || !suffix.isEmpty)
        && suffix.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter || ".-+".utf8.contains($0) }
}

/// Whether a text names a published page: its address on the web, or the file that it was saved in, by its extension.
func isPage(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 && !parts[0].isEmpty
            && parts.last.map { !$0.isEmpty && $0.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit } } ?? false
    }
    let rest = text.dropFirst(scheme.count)
    return !rest.isEmpty && !rest.hasPrefix("/") && !rest.contains(where: \.isWhitespace)
}

extension Diagnostic {
    static func malformedVersion(_ key: String, _ text: String, at range: SourceRange) -> Diagnostic {
        Diagnostic(
            id: "malformed-version", "'\(text)' is no version for '\(key)'", at: range,
            hint: "numbers with points between them, such as 1.2.0")
    }

    static func malformedAddress(_ key: String, _ text: Located<String>) -> Diagnostic {
        Diagnostic(
            id: "malformed-address", "'\(text.value)' is no address for '\(key)'", at: text.range,
            hint:
                "write what a browser opens, such as https://example.com/orders or order.html; other material is a 'source'"
        )
    }
}
