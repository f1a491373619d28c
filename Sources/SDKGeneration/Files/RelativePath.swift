/// A path below a folder that cannot lead out of it.
///
/// Every path that comes from elsewhere (a rendered file, a lock file) becomes one of these before it meets the file
/// system. Paths are compared byte by byte: two spellings that Unicode holds to be equal are two files.
package struct RelativePath: Hashable, Sendable {
    private let bytes: [UInt8]

    /// Takes a path unless it is empty, absolute, or has a component that is empty, `.` or `..`.
    ///
    /// Backslashes and control characters are refused as well: they are separators elsewhere, or hide what is written.
    package init?(_ text: String) {
        let refused: Set<String> = ["", ".", ".."]
        guard !text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }),
            Self.components(Array(text.utf8)).allSatisfy({ !refused.contains($0) })
        else { return nil }
        bytes = Array(text.utf8)
    }

    /// Takes one name that is known to be good.
    private init(known name: StaticString) { bytes = Array(name.description.utf8) }

    /// The path with `/` between its components.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The names from the outermost folder to the file.
    package var components: [String] { Self.components(bytes) }

    /// The file's own name.
    package var name: String { components.last ?? text }

    /// The path of the folder the file is in; nil when that is the outermost one.
    var folder: RelativePath? {
        bytes.lastIndex(of: UInt8(ascii: "/")).flatMap { RelativePath(String(decoding: bytes[..<$0], as: UTF8.self)) }
    }

    /// Whether a component starts with a dot, which hides it from people and from SwiftPM; but for the one such file that a
    /// copy has.
    var isHidden: Bool { self != .gitAttributes && components.contains { $0.utf8.first == UInt8(ascii: ".") } }

    private static func components(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }
}

extension RelativePath: Comparable {
    /// Whether a path comes first in the order of bytes.
    package static func < (left: RelativePath, right: RelativePath) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}

extension RelativePath {
    /// The lock file in its output folder.
    static let lock = RelativePath(known: "fundgen.lock")
    /// What keeps the lines of a copy as they are on every system.
    package static let gitAttributes = RelativePath(known: ".gitattributes")
    /// Where the next lock file lies until all that it lists is in place.
    static let nextLock = RelativePath(known: ".fundgen.lock.next")
    /// Where a file lies until it is written to its end.
    static let unfinished = RelativePath(known: ".fundgen.unfinished")
}
