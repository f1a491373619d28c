internal import CLibXML2

/// A node of a parsed page.
///
/// It is only valid while its `HTMLDocument` lives.
struct HTMLNode {
    enum Kind { case element, text, other }

    private let pointer: xmlNodePtr

    init(_ pointer: xmlNodePtr) { self.pointer = pointer }

    /// What tells two nodes apart.
    var identity: Int { Int(bitPattern: pointer) }

    var kind: Kind {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        default: .other
        }
    }

    /// The element's name in lower case.
    var name: String {
        guard kind == .element, let name = pointer.pointee.name else { return "" }
        return String(cString: name).lowercased()
    }

    /// The text of a text node, as a reader sees it.
    var content: String { pointer.pointee.content.map { String(cString: $0).visible } ?? "" }

    /// The line in the page's text; nothing where libxml2 does not know it or stopped counting.
    var line: Int? {
        let line = Int(xmlGetLineNo(pointer))
        return line > 0 && line < 65_535 ? line : nil
    }

    /// The element's path, such as `/html/body/table[2]`.
    var path: String? {
        guard let text = xmlGetNodePath(pointer) else { return nil }
        defer { shim_xmlFree(text) }
        return String(cString: text)
    }

    /// The children in order.
    var children: [HTMLNode] {
        var found: [HTMLNode] = []
        var next = pointer.pointee.children
        while let node = next {
            found.append(HTMLNode(node))
            next = node.pointee.next
        }
        return found
    }

    /// The element behind it.
    var next: HTMLNode? {
        var node = pointer.pointee.next
        while let found = node, found.pointee.type != XML_ELEMENT_NODE { node = found.pointee.next }
        return node.map { HTMLNode($0) }
    }

    /// The children that are elements.
    var elements: [HTMLNode] { children.filter { $0.kind == .element } }

    /// An attribute's text.
    func attribute(_ name: String) -> String? {
        guard kind == .element, let value = xmlGetProp(pointer, name) else { return nil }
        defer { shim_xmlFree(value) }
        return String(cString: value)
    }
}
