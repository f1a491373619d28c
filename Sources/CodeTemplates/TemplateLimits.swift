/// Bounds that keep a hostile template from costing more than an error message.
enum TemplateLimits {
    /// How deep sections and partials may nest, counted together; rendering uses the call stack that deep.
    static let depth = 100
    /// How many tags and lines a root may come to with all its partials, each counted as often as it is included.
    static let size = 250_000
    /// How many bytes of fixed text a root may come to with all its partials and their indentation.
    static let textSize = 1 << 24
    /// How many errors of a check get a "did you mean".
    static let suggestions = 1_000
}
