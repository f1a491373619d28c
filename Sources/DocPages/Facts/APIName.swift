/// Finds the name of the call that a page is about.
enum APIName {
    /// The first name in a heading, or else in the title, a paragraph, a sample.
    static func find(_ page: Page) -> Found<String>? {
        let texts = page.headings + [page.title].compactMap { $0 } + page.paragraphs + page.samples
        return texts.lazy.compactMap { text in names(in: text.text).first.map { Found($0, at: text.place) } }.first
    }

    /// Dotted names of three parts and more that could be a call's.
    static func names(in text: String) -> [String] {
        Scanner(text).identifiers.compactMap { word in
            var word = word.hasPrefix("ctx.") ? String(word.dropFirst(4)) : word
            // A site's own name may hang on with a line: `…transfer_教程`.
            while let last = word.last, "_-.".contains(last) { word.removeLast() }
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            let isCall = (3...6).contains(parts.count) && ["cloud", "aliyun"].contains(parts[0])
            return isCall && parts.allSatisfy { $0.first?.isLetter ?? false && !$0.contains("-") } ? word : nil
        }
    }
}
