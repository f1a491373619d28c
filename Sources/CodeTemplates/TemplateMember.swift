/// One name that a schema declares.
struct TemplateMember: Sendable {
    let name: String
    let kind: Kind
    /// Where its property is in the value, in bytes from the start; nil for one that is computed.
    let offset: Int?

    enum Kind: Sendable {
        case text, flag
        case items(TemplateItems)
    }

    /// The kind as a message names it, with its article.
    var kindName: String {
        switch kind {
        case .text: "a text"
        case .flag: "a flag"
        case .items(.optionalText): "an optional text"
        case .items(.texts): "a list of texts"
        case .items(.value): "a value"
        case .items(.optional): "an optional value"
        case .items(.list): "a list"
        }
    }
}
