import SpecModel
import SpecDiagnostics

/// Names that a draft derives from those of a page.
enum DraftNames {
    /// `identity_type` and `NotifyUrl` as `identityType` and `notifyUrl`.
    static func field(_ name: String) -> String {
        let plain = lowerCamelCase(
            name.replacing("-", with: "_").replacing(".", with: "_").replacing("$", with: "").replacing("[]", with: ""))
        guard let first = plain.first else { return "field" }
        return first.lowercased() + plain.dropFirst()
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
        let plain = text.unicodeScalars.allSatisfy {
            $0.isIdentifierPart || "-.".unicodeScalars.contains($0) || (0x4E00...0x9FFF).contains($0.value)
        }
        let first = text.unicodeScalars.first
        let isWord = plain && first.map { $0.isASCIILetter || $0.value > 0x7F } ?? false
        if isWord, !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) {
            return text
        }
        return quotedYAML(text.collapsed)
    }
}
