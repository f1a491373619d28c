import Foundation

/// Takes the armour off a key: PEM with lines of any length and any line ends, or bare base64.
///
/// Alipay's key tool hands out bare base64 on one line; its certificates have 76-column PEM, which stricter readers
/// refuse.
enum KeyText {
    /// The DER bytes, and the label of the PEM armour where there was one.
    struct Contents {
        let label: String?
        let der: Data
    }

    /// The contents of a key text.
    static func contents(_ text: String) throws(KeyError) -> Contents {
        var body = text[...]
        var label: String?
        if let begin = text.range(of: "-----BEGIN ") {
            guard let dashes = text.range(of: "-----", range: begin.upperBound..<text.endIndex) else {
                throw .notBase64
            }
            let name = String(text[begin.upperBound..<dashes.lowerBound])
            guard let end = text.range(of: "-----END \(name)-----", range: dashes.upperBound..<text.endIndex) else {
                throw .notBase64
            }
            body = text[dashes.upperBound..<end.lowerBound]
            label = name
            if name.contains("ENCRYPTED") || body.contains("Proc-Type:") { throw .encrypted }
        }
        let digits = body.utf8.filter { $0 != 0x20 && !(0x09...0x0D ~= $0) }
        guard !digits.isEmpty else { throw .empty }
        guard let der = Data(base64Encoded: Data(digits)) else { throw .notBase64 }
        return Contents(label: label, der: der)
    }
}
