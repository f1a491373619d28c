package import CodeTemplates

/// An element of a list that is written on one line.
package struct ListItem: Sendable {
    package var text: TemplateText
    package var isLast: Bool

    /// The texts as the elements of a list.
    static func list(_ texts: [TemplateText]) -> [ListItem] {
        texts.enumerated().map { ListItem(text: $1, isLast: $0 == texts.count - 1) }
    }
}

extension ListItem: TemplateContext {
    package static let schema = TemplateSchema<ListItem>("item")
        .text("text", \.text)
        .flag("isLast", \.isLast)
}
