/// The output folder held against what the specs make: a value, computed without touching a file.
package struct Comparison: Sendable {
    /// One file, its status and why.
    package struct Entry: Sendable {
        /// The path below the output folder.
        package let path: RelativePath
        /// How the file compares with what the specs make.
        package let status: FileStatus
        /// Why; empty where the status says it all.
        package let reasons: [ChangeReason]
    }

    /// Every generated file and every file that is there, in the order of their paths.
    package let files: [Entry]
    /// The lock file itself.
    package let lock: Entry

    /// Compares what is on the disk with the lock file of what was rendered.
    package init(_ disk: DiskState, with new: LockFile) {
        let old = disk.lock
        let causes = old.map { ChangeReason.between($0, new) } ?? []
        // Equal inputs and another output: the generator was rebuilt without a new version.
        let why = causes.isEmpty ? [.generatorChanged(from: new.generator, to: new.generator)] : causes
        var entries: [Entry] = []
        for (path, hash) in new.files {
            entries.append(Self.rendered(path, hash, old?.files[path], disk.files[path], why: why))
        }
        for (path, hash) in old?.files ?? [:] where new.files[path] == nil {
            if let entry = Self.obsolete(path, hash, disk.files[path], why: why) { entries.append(entry) }
        }
        for path in disk.others where new.files[path] == nil && old?.files[path] == nil {
            entries.append(Entry(path: path, status: .extra, reasons: [.notMadeByGenerator]))
        }
        files = entries.sorted { $0.path < $1.path }
        let status: FileStatus = disk.lockBytes == nil ? .new : disk.lockBytes == new.bytes ? .unchanged : .changed
        lock = Entry(path: .lock, status: status, reasons: status == .changed ? causes : [])
    }

    private static func rendered(
        _ path: RelativePath, _ hash: ContentHash, _ known: ContentHash?, _ found: DiskState.File?,
        why: [ChangeReason]
    ) -> Entry {
        switch found {
        case nil: Entry(path: path, status: known == nil ? .new : .missing, reasons: [])
        case .content(hash): Entry(path: path, status: .unchanged, reasons: [])
        case .content(let found) where found == known: Entry(path: path, status: .changed, reasons: why)
        default: Entry(path: path, status: .edited, reasons: [known == nil ? .notMadeByGenerator : .editedByHand])
        }
    }

    private static func obsolete(
        _ path: RelativePath, _ hash: ContentHash, _ found: DiskState.File?, why: [ChangeReason]
    ) -> Entry? {
        switch found {
        case nil: nil
        case .content(hash): Entry(path: path, status: .obsolete, reasons: why)
        default: Entry(path: path, status: .obsolete, reasons: [.editedByHand])
        }
    }
}

extension Comparison.Entry {
    /// Whether the file's content is nobody else's: it must not be overwritten or removed without being asked.
    var isEdited: Bool { status == .edited || (status == .obsolete && reasons.contains(.editedByHand)) }
}
