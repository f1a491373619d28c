/// What a file may ask of the reader at most, so that no file can exhaust the machine.
enum YAMLLimits {
    /// Bytes of one file.
    static let bytes = 16 * 1024 * 1024
    /// Lists and mappings inside each other, the outermost one included.
    static let depth = 64
    /// Values of one file as written.
    static let nodes = 1_000_000
    /// Values that aliases add, each counted as often as it is repeated.
    static let aliasedNodes = 100_000
    /// Problems that are reported for one file.
    static let problems = 1000
}
