internal import Synchronization

/// The number of a file's path, the same for the same path as long as the process runs.
///
/// Every fact of a spec carries a place, and a path with each of them was half of what a model held: a number takes a
/// quarter of its room, and copying one counts nothing.
package struct SourceFileID: Hashable, Sendable {
    private let number: UInt32

    /// The number of a path, which is a new one when nobody asked for it before.
    package init(_ path: String) {
        number = Self.paths.withLock { paths in
            if let known = paths.numbers[path] { return known }
            let number = UInt32(paths.inOrder.count)
            paths.numbers[path] = number
            paths.inOrder.append(path)
            return number
        }
    }

    /// The path as it is shown to people.
    package var path: String { Self.paths.withLock { $0.inOrder[Int(number)] } }

    private static let paths = Mutex((numbers: [String: UInt32](), inOrder: [String]()))
}
