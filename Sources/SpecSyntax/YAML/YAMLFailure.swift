internal import SpecDiagnostics

/// Why libyaml cannot go on, in its own words.
struct YAMLFailure: Error {
    var problem: String
    var place: SourcePosition
    /// What libyaml was reading, such as "while parsing a block mapping", and where that starts.
    var context: String?
    var contextPlace: SourcePosition?
}
