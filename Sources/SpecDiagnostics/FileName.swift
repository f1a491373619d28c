import Synchronization

/// The path of a file, as a number while it is passed around.
///
/// Every fact of a spec knows its place, and with the path as text in each place, counting references to it was a fifth of
/// a whole run for 1,000 operations. The texts are kept for the life of the process: one for each file read.
struct FileName: Hashable, Sendable {
    private let number: Int32

    private struct Table {
        var paths: [String] = []
        var numbers: [String: Int32] = [:]
    }

    private static let table = Mutex(Table())

    init(_ path: String) {
        number = Self.table.withLock { table in
            if let known = table.numbers[path] { return known }
            let next = Int32(table.paths.count)
            table.paths.append(path)
            table.numbers[path] = next
            return next
        }
    }

    var path: String { Self.table.withLock { $0.paths[Int(number)] } }
}
