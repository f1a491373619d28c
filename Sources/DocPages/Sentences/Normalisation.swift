extension String {
    /// The text as the readers of sentences want it: one form for full-width and half-width, traditional and simplified.
    ///
    /// `&=` is what some mirrors make of `>=`. Only the characters that documentation uses in its terms are turned; the
    /// result is for recognising, never for showing.
    var normalised: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000, 0xA0, 0x2002...0x200A, 0x09: result.append(" ")
            case 0x200B...0x200F, 0xFEFF: break
            default: result.append(contentsOf: (simplified[scalar] ?? String(scalar)).unicodeScalars)
            }
        }
        return String(result).replacing("&=", with: ">=")
    }

    /// Without blanks at both ends.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }

    /// Runs of blanks and line breaks as single blanks, none at the ends.
    var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Whether it could be the name of a parameter: an ASCII letter, then letters, digits and `_`, `-`, `.`, `$`.
    var isIdentifier: Bool {
        guard let first = unicodeScalars.first, first.isASCIILetter || first == "_" || first == "$" else { return false }
        return unicodeScalars.count <= 100
            && unicodeScalars.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || "_-.$[]".unicodeScalars.contains($0) }
    }
}

extension Unicode.Scalar {
    var isASCIILetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isIdentifierPart: Bool { isASCIILetter || isASCIIDigit || self == "_" }
}

/// Characters of the terms that readers look for, in the form they look for.
private let simplified: [Unicode.Scalar: String] = {
    let pairs = Array(
        ("參参數数類类說说備备註注須须選选長长範范圍围為为當当則则時时傳传單单個个節节請请響响應应額额過过點点後后確确兩两舉举對对調调條条"
            + "標标識识稱称屬属據据爲为輸输結结認认間间訂订於于與与轉转賬账紅红戶户銀银當当專专優优營营銷销會会員员驗验證证碼码詢询"
            + "發发給给從从現现將将無无錯错誤误態态鏈链統统網网別别號号簡简體体買买賣卖東东貨货幣币種种關关係系內内狀状該该絕绝僅仅這这")
            .unicodeScalars)
    var table: [Unicode.Scalar: String] = [
        "≥": ">=", "≤": "<=", "≧": ">=", "≦": "<=", "～": "~", "〜": "~", "∼": "~", "“": "\"", "”": "\"", "‘": "'",
        "’": "'", "【": "[", "】": "]", "、": ",", "–": "-", "—": "-", "−": "-", "＜": "<", "＞": ">",
    ]
    for index in stride(from: 0, to: pairs.count - 1, by: 2) { table[pairs[index]] = String(pairs[index + 1]) }
    return table
}()
