/// Finds the name of the call that a page is about.
enum APIName {
    static func find(_ page: Page) -> Found<String>? {
        var places: [PageText] = []
        var samples: [PageText] = []
        var texts: [PageText] = []
        for block in page.blocks {
            switch block {
            case .heading(let text, _): places.append(text)
            case .paragraph(let text): texts.append(text)
            case .code(let text): samples.append(text)
            case .table: break
            }
        }
        let titles = [page.title].compactMap { $0 }
        for text in places + titles + texts + samples {
            if let name = names(in: text.text).first { return Found(name, at: text.place) }
        }
        return nil
    }

    /// Dotted names of three parts and more that could be a call's.
    static func names(in text: String) -> [String] {
        var scanner = Scanner(text)
        var found: [String] = []
        while !scanner.isAtEnd {
            let start = scanner.index
            guard var word = scanner.identifier() else {
                scanner.index = start + 1
                continue
            }
            if word.hasPrefix("ctx.") { word = String(word.dropFirst(4)) }
            // A site's own name may hang on with a line: `…transfer_教程`.
            while let last = word.last, "_-.".contains(last) { word.removeLast() }
            let parts = word.split(separator: ".", omittingEmptySubsequences: false)
            let isCall =
                parts.count >= 3 && parts.count <= 6
                && parts.allSatisfy { $0.first?.isLetter ?? false && !$0.contains("-") }
            if isCall, ["cloud", "aliyun"].contains(parts[0]) { found.append(word) }
        }
        return found
    }
}
