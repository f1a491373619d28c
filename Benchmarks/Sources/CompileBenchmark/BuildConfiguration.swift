/// How a package is built.
enum BuildConfiguration: String {
    case debug, release

    /// The flags that SwiftPM gives for it.
    var flags: [String] {
        switch self {
        case .debug: ["-Onone", "-g", "-enable-batch-mode", "-enable-testing", "-j2"]
        case .release: ["-O", "-g", "-whole-module-optimization", "-num-threads", "2"]
        }
    }
}
