import SpecDiagnostics
import SpecModel

/// Names that a draft derives from those of a page.
enum DraftNames {
    /// `identity_type` and `NotifyUrl` as `identityType` and `notifyUrl`.
    static func field(_ name: String) -> String {
        let parts = name.replacing("[]", with: "").replacing("$", with: "")
        let plain = lowerCamelCase(parts.replacing("-", with: "_").replacing(".", with: "_"))
        return plain.first.map { $0.lowercased() + plain.dropFirst() } ?? "field"
    }

    /// `outBizNo` as `out_biz_no`.
    static func wire(_ name: String) -> String {
        var result = ""
        var wasLower = false
        for character in name {
            if character.isUppercase, wasLower { result += "_" }
            result += character.lowercased()
            wasLower = character.isLowercase || character.isNumber
        }
        return result
    }

    /// `identity_type` as `IdentityType`.
    static func type(_ name: String) -> String {
        let field = field(name)
        return field.prefix(1).uppercased() + field.dropFirst()
    }

    /// A YAML scalar that reads back as `text`.
    static func scalar(_ text: String) -> String {
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.isIdentifierPart || "-.".unicodeScalars.contains($0) || (0x4E00...0x9FFF).contains($0.value)
        }
        let isWord = isPlain && text.unicodeScalars.first.map { $0.isASCIILetter || $0.value > 0x7F } ?? false
        let isReserved = "true false null yes no on off y n".words.contains(text.lowercased())
        return isWord && !isReserved ? text : quotedYAML(text.collapsed)
    }
}
