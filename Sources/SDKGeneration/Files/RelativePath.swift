/// A path below a folder that cannot lead out of it.
///
/// Every path that comes from elsewhere (a rendered file, a lock file, a commit record) becomes one of these before it
/// meets the file system. Paths are compared byte by byte: two spellings that Unicode holds to be equal are two files.
package struct RelativePath: Sendable {
    /// The path with `/` between its components.
    package let text: String

    /// Takes a path unless it is empty, absolute, or has a component that is empty, `.` or `..`.
    ///
    /// Backslashes and control characters are refused as well: they are separators elsewhere, or hide what is written.
    package init?(_ text: String) {
        var components = 0
        for component in text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false) {
            if component.isEmpty || component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) {
                return nil
            }
            if component.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x5C }) { return nil }
            components += 1
        }
        guard components > 0 else { return nil }
        self.text = text
    }

    /// The names from the outermost folder to the file.
    package var components: [String] { text.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) } }

    /// The file's own name.
    package var name: String { components.last ?? text }

    /// The path of the folder the file is in, or nothing when that is the outermost one.
    var folder: RelativePath? {
        guard let slash = text.utf8.lastIndex(of: 0x2F) else { return nil }
        return RelativePath(String(text[..<slash]))
    }

    /// Whether a component starts with a dot, which hides it from people and from SwiftPM.
    var isHidden: Bool { components.contains { $0.utf8.first == 0x2E } }
}

extension RelativePath: Hashable, Comparable {
    /// Whether two paths have the same bytes.
    package static func == (left: RelativePath, right: RelativePath) -> Bool {
        left.text.equalsInBytes(right.text)
    }

    /// Whether a path comes first in the order of bytes.
    package static func < (left: RelativePath, right: RelativePath) -> Bool {
        left.text.precedesInBytes(right.text)
    }

    /// Feeds the bytes to a hasher.
    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension RelativePath {
    /// Takes one name that is known to be good.
    private init(known name: StaticString) { text = name.description }

    /// The lock file in its output folder.
    static let lock = RelativePath(known: "fundgen.lock")
}
