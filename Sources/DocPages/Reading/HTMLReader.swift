import SpecDiagnostics

/// Reads the pieces of an HTML page in document order.
struct HTMLReader {
    private(set) var blocks: [PageBlock] = []
    private var cells = 0
    /// Whether tables had more cells or columns than are read.
    var isCutShort = false
    var locator: PageLocator
    private let skipped: Set<Int>
    private var run = ""
    private var runStart: HTMLNode?

    /// What is never content: scripts, navigation, and what a browser would not show.
    private static let chrome = """
        //script|//style|//noscript|//template|//nav|//aside|//footer|//iframe|//svg|//button|//select|//form[not(.//table)]\
        |//del|//s|//strike|//rt|//rp|//datalist|//dialog[not(@open)]\
        |//*[@role='navigation' or @role='banner' or @role='contentinfo' or @hidden]\
        |//*[contains(concat(' ',normalize-space(@class),' '),' breadcrumb ')]\
        |//*[contains(concat(' ',normalize-space(@class),' '),' sidebar ')]\
        |//*[contains(\(style),'display:none') or contains(\(style),'visibility:hidden')]
        """
    private static let style = "translate(@style,'ABCDEFGHIJKLMNOPQRSTUVWXYZ \t\r\n','abcdefghijklmnopqrstuvwxyz')"

    private static let containers = Set(
        """
        html body div section article main header ul ol dl dt dd li p center figure blockquote details summary form \
        tbody tr td fieldset address hgroup head
        """.words)

    init(_ document: HTMLDocument, locator: PageLocator) {
        self.locator = locator
        skipped = Set(document.select(Self.chrome).map(\.identity))
        if let root = document.root { walk(root, depth: 0) }
        flush()
    }

    mutating func add(_ block: PageBlock) {
        if blocks.count < PageLimits.blocks { blocks.append(block) }
    }

    func isSkipped(_ node: HTMLNode) -> Bool { node.kind == .other || skipped.contains(node.identity) }

    /// The elements in one that are content.
    func parts(of node: HTMLNode) -> [HTMLNode] { node.elements.filter { !isSkipped($0) } }

    private mutating func walk(_ node: HTMLNode, depth: Int) {
        guard depth < PageLimits.depth, !isSkipped(node) else { return }
        if node.kind == .text {
            if runStart == nil, node.content.contains(where: { !$0.isWhitespace }) { runStart = node }
            if run.utf8.count < PageLimits.textLength { run += node.content.withoutLineBreaks }
            return
        }
        switch node.name {
        case "title": break
        case "br": run += "\n"
        case "table": block(node) { $0.readTable(node, depth: depth) }
        case "dl" where isFieldList(node): block(node) { $0.readFieldList(node) }
        case "pre", "textarea": block(node) { $0.addCode(node) }
        case "h1", "h2", "h3", "h4", "h5", "h6":
            block(node) { reader in
                guard let text = reader.text(of: node) else { return }
                reader.add(.heading(text, level: node.name.last?.wholeNumberValue ?? 6))
            }
        case let name where Self.containers.contains(name):
            block(node) { reader in
                if reader.readGrid(node) { return }
                for child in node.children { reader.walk(child, depth: depth + 1) }
            }
        default:
            for child in node.children { walk(child, depth: depth + 1) }
        }
    }

    /// A node that starts and ends a paragraph of its own.
    private mutating func block(_ node: HTMLNode, _ read: (inout HTMLReader) -> Void) {
        flush()
        read(&self)
        let isStrong = node.name == "p" && node.elements.count == 1 && ["strong", "b"].contains(node.elements[0].name)
        flush(asHeading: isStrong)
    }

    private mutating func addCode(_ node: HTMLNode) {
        let items = listItems(in: node, depth: 0).map { (node: $0, text: rawText(of: $0).replacing("\n", with: " ")) }
        let text = items.isEmpty ? rawText(of: node) : items.map(\.text).joined(separator: "\n")
        guard let first = text.first(where: { !$0.isWhitespace }) else { return }
        var code = PageText(text, at: place(of: items.first?.text ?? text, node))
        if first == "|", let markdown = MarkdownReader.blocks(text, locator: &locator) {
            markdown.forEach { add($0) }
            return
        }
        code.lineStarts = items.enumerated().map { index, item in
            (index == 0 ? code.place : locator.place(of: item.text, line: item.node.line)).range.start
        }
        add(.code(code))
    }

    /// The list items that a sample's lines are, as highlighters make them.
    private func listItems(in node: HTMLNode, depth: Int) -> [HTMLNode] {
        depth < 6 ? node.elements.flatMap { $0.name == "li" ? [$0] : listItems(in: $0, depth: depth + 1) } : []
    }

    private mutating func flush(asHeading: Bool = false) {
        defer { (run, runStart) = ("", nil) }
        let lines = run.collapsedLines
        guard let first = lines.first else { return }
        if lines.count == 1, !first.contains("|"), !TextReader.isCode(first), ColumnRole.collapsed(first) == nil {
            let text = locator.text(first, line: runStart?.line, element: runStart?.path)
            add(asHeading && first.count <= 60 ? .heading(text, level: 5) : .paragraph(text))
            return
        }
        let text = lines.joined(separator: "\n")
        let found = MarkdownReader.blocks(text, locator: &locator) ?? TextReader.blocks(text, locator: &locator)
        found.forEach { add($0) }
    }

    /// The place of a text in an element.
    mutating func place(of text: String, _ node: HTMLNode) -> PagePlace {
        locator.place(of: text, line: node.line, element: node.path)
    }

    /// The whole text below an element, blanks collapsed, with its place.
    mutating func text(of node: HTMLNode) -> PageText? {
        let text = cellText(of: node).text.replacing("\n", with: " ").trimmed
        return text.isEmpty ? nil : PageText(text, at: place(of: text, node))
    }

    /// The text of a cell, its breaks kept, the tables inside it, which are not part of its text, and how many blanks in front
    /// of it a browser would not collapse.
    func cellText(of node: HTMLNode) -> (text: String, tables: [HTMLNode], indent: Int) {
        var text = ""
        var tables: [HTMLNode] = []
        collect(node, depth: 0, &text, &tables)
        let blanks = text.unicodeScalars.prefix { " \n\r\t\u{A0}\u{3000}\u{2002}\u{2003}".unicodeScalars.contains($0) }
        return (text.collapsedLines.joined(separator: "\n"), tables, blanks.count { $0.value > 0x20 })
    }

    private func collect(_ node: HTMLNode, depth: Int, _ text: inout String, _ tables: inout [HTMLNode]) {
        guard depth < PageLimits.depth, text.utf8.count < PageLimits.textLength else { return }
        for child in node.children where !isSkipped(child) {
            switch (child.kind, child.name) {
            case (.text, _): text += child.content.withoutLineBreaks
            case (_, "br"): text += "\n"
            case (_, "table"): tables.append(child)
            case (_, let name):
                let ends = Self.containers.contains(name) ? "\n" : ""
                text += ends
                collect(child, depth: depth + 1, &text, &tables)
                text += ends
            }
        }
    }

    private func rawText(of node: HTMLNode) -> String {
        var text = ""
        collectRaw(node, depth: 0, into: &text)
        return text
    }

    private func collectRaw(_ node: HTMLNode, depth: Int, into text: inout String) {
        guard depth < PageLimits.depth, text.utf8.count < PageLimits.textLength else { return }
        for child in node.children where !isSkipped(child) {
            if child.kind == .text { text += child.content } else if child.name == "br" { text += "\n" }
            collectRaw(child, depth: depth + 1, into: &text)
        }
    }

    /// Counts cells against the page's limit.
    mutating func takeCell() -> Bool {
        cells += 1
        isCutShort = isCutShort || cells > PageLimits.cells
        return cells <= PageLimits.cells
    }
}

extension String {
    /// Line breaks of the markup are blanks.
    fileprivate var withoutLineBreaks: String { String(map { $0.isNewline ? " " : $0 }) }

    /// The lines that are not empty, blanks collapsed.
    fileprivate var collapsedLines: [String] {
        split(whereSeparator: \.isNewline).map { String($0).collapsed }.filter { !$0.isEmpty }
    }
}
