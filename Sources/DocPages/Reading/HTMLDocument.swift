internal import CLibXML2

/// A page parsed by libxml2; it owns the tree, and nothing of libxml2 is seen outside this file and `HTMLNode`.
///
/// Nothing is loaded from anywhere: no network, no entities, no external references.
final class HTMLDocument {
    private let document: htmlDocPtr
    private let context: xmlXPathContextPtr

    /// Whether elements stand deeper inside each other than is read; at 256, libxml2 leaves out whatever follows.
    var isTooDeep: Bool { !select("//*[count(ancestor::*) >= \(PageLimits.depth)]").isEmpty }

    /// Parses UTF-8; `nil` when libxml2 finds nothing that is a document.
    init?(_ text: [UInt8]) {
        _ = Self.initialised
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_NODEFDTD.rawValue
        // A zero byte would end the page for libxml2.
        let bytes = text.map { CChar(bitPattern: $0 == 0 ? 0x20 : $0) }
        guard let length = Int32(exactly: bytes.count),
            let document = htmlReadMemory(bytes, length, nil, "UTF-8", Int32(options))
        else { return nil }
        guard let context = xmlXPathNewContext(document) else {
            xmlFreeDoc(document)
            return nil
        }
        self.document = document
        self.context = context
    }

    deinit {
        xmlXPathFreeContext(context)
        xmlFreeDoc(document)
    }

    private static let initialised: Void = xmlInitParser()

    /// The outermost element.
    var root: HTMLNode? { xmlDocGetRootElement(document).map { HTMLNode($0) } }

    /// What an XPath expression selects, in document order.
    func select(_ path: String) -> [HTMLNode] {
        guard let result = xmlXPathEvalExpression(path, context) else { return [] }
        defer { xmlXPathFreeObject(result) }
        guard let set = result.pointee.nodesetval, let nodes = set.pointee.nodeTab else { return [] }
        return (0..<Int(set.pointee.nodeNr)).compactMap { nodes[$0].map { HTMLNode($0) } }
    }
}
