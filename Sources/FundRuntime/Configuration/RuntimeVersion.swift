/// What this library calls itself on the wire.
enum RuntimeVersion {
    /// The version, that of the file `VERSION`.
    static let text = "0.1.0"
    /// The `User-Agent` of calls.
    static let userAgent = "FundRuntime/" + text
}
