/// What browsers read and libxml2 does not: names of characters without a semicolon, such as `&nbsp`, and `<wbr>`, which has
/// no end.
enum BrowserEntities {
    /// The page with its semicolons; lines stay where they are.
    static func closed(_ page: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(page.count + 64)
        var index = 0
        while index < page.count {
            let rest = page[index...]
            if page[index] == UInt8(ascii: "&"), let name = openName(rest.dropFirst()) {
                result += [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
                index += 1 + name.count
            } else if page[index] == UInt8(ascii: "<"), let tag = breaks.first(where: { rest.starts(with: $0) }) {
                index += tag.count
            } else {
                result.append(page[index])
                index += 1
            }
        }
        return result
    }

    /// The name at the start of a text, unless a semicolon ends it or a longer one.
    private static func openName(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let word = text.prefix(32).prefix { Unicode.Scalar($0).isIdentifierPart }
        guard text.dropFirst(word.count).first != UInt8(ascii: ";") else { return nil }
        return names.first { word.starts(with: $0) }
    }

    private static let names = "nbsp shy lt gt amp quot yen times middot deg sect".words.map { Array($0.utf8) }
    private static let breaks = ["<wbr>", "<wbr/>", "<wbr />", "</wbr>"].map { Array($0.utf8) }
}
