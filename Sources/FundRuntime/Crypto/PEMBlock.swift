/// What is between a BEGIN and an END line.
struct PEMBlock {
    let label: String
    let body: Substring
    let isEncrypted: Bool

    /// The blocks of a plain text, in order; the dashes around the labels may be of any number, and blanks beside them.
    static func all(in text: String) throws(KeyError) -> [PEMBlock] {
        var blocks: [PEMBlock] = []
        var rest = text[...]
        while let begin = rest.firstRange(of: "BEGIN") {
            let isArmour = rest[..<begin.lowerBound].last { $0 != " " } == "-"
            rest = rest[begin.upperBound...]
            guard isArmour else { continue }
            guard let dash = rest.firstIndex(of: "-") else { throw .cutOff }
            let label = String(rest[..<dash].drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
            let afterLabel = rest[dash...].drop { $0 == "-" }
            guard let end = afterLabel.firstRange(of: "END \(label)") else { throw .cutOff }
            let body = afterLabel[..<end.lowerBound]
            let lines = body.split(whereSeparator: \.isNewline)
            // Old armour has headers, which name what encrypts it, and a blank line after them.
            let headers = lines.prefix { $0.contains(":") }
            let isEncrypted = label.hasPrefix("ENCRYPTED") || headers.contains { $0.contains("ENCRYPTED") }
            let start = headers.last?.endIndex ?? body.startIndex
            blocks.append(
                PEMBlock(label: label, body: body[start...].trimmingDashes(), isEncrypted: isEncrypted))
            rest = afterLabel[end.upperBound...]
        }
        return blocks
    }
}

extension Substring {
    /// Without the dashes of the next line's armour.
    fileprivate func trimmingDashes() -> Substring {
        var text = self
        while let last = text.last, last == "-" || last == " " { text.removeLast() }
        return text
    }
}
