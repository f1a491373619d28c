/// The output folder held against what the specs make: a value, computed without touching a file.
package struct Comparison: Sendable {
    /// One file, its status and why.
    package struct Entry: Sendable {
        /// The path below the output folder.
        package let path: RelativePath
        /// How the file stands to what the specs make.
        package let status: FileStatus
        /// Why; nothing where the status says it all.
        package let reasons: [ChangeReason]
    }

    /// Every generated file and every file that is there, in the order of their paths.
    package let files: [Entry]
    /// The lock file itself.
    package let lock: Entry

    /// Compares.
    ///
    /// - Parameters:
    ///   - old: the lock file on the disk, if there is one.
    ///   - interrupted: the hashes of what an interrupted run was about to write; they are the generator's own too.
    ///   - disk: what is on the disk.
    ///   - new: the lock file of what was rendered.
    ///   - newBytes: its bytes, where they are known; else they are made.
    package init(
        old: LockFile?, interrupted: [RelativePath: ContentHash] = [:], disk: DiskState, new: LockFile,
        newBytes: [UInt8]? = nil
    ) {
        let causes = old.map { ChangeReason.between($0, new) } ?? []
        // Equal inputs and another output: the generator was rebuilt without a new version.
        let why = causes.isEmpty ? [.generatorChanged(from: new.generator, to: new.generator)] : causes
        var entries: [Entry] = []
        for (path, hash) in new.files {
            let known = [old?.files[path], interrupted[path]].compactMap(\.self)
            entries.append(Self.rendered(path, hash, known, disk.files[path], why: why))
        }
        for (path, hash) in old?.files ?? [:] where new.files[path] == nil {
            if let entry = Self.obsolete(path, hash, disk.files[path], why: why) { entries.append(entry) }
        }
        for path in disk.others where new.files[path] == nil && old?.files[path] == nil {
            entries.append(Entry(path: path, status: .extra, reasons: [.notMadeByGenerator]))
        }
        files = entries.sorted { $0.path < $1.path }
        lock = Self.lock(old, disk: disk, newBytes ?? new.bytes, why: causes)
    }

    private static func rendered(
        _ path: RelativePath, _ hash: ContentHash, _ known: [ContentHash], _ found: DiskState.File?,
        why: [ChangeReason]
    ) -> Entry {
        switch found {
        case nil where known.isEmpty: Entry(path: path, status: .new, reasons: [])
        case nil: Entry(path: path, status: .missing, reasons: [])
        case .content(hash): Entry(path: path, status: .unchanged, reasons: [])
        case .content(let found) where known.contains(found): Entry(path: path, status: .changed, reasons: why)
        default:
            Entry(path: path, status: .edited, reasons: [known.isEmpty ? .notMadeByGenerator : .editedByHand])
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

    private static func lock(
        _ old: LockFile?, disk: DiskState, _ new: @autoclosure () -> [UInt8], why: [ChangeReason]
    ) -> Entry {
        let path = RelativePath.lock
        guard old != nil else { return Entry(path: path, status: .new, reasons: []) }
        guard disk.lock != new() else { return Entry(path: path, status: .unchanged, reasons: []) }
        return Entry(path: path, status: .changed, reasons: why)
    }
}

extension Comparison.Entry {
    /// Whether the file's content is nobody else's: it must not be overwritten or removed without being asked.
    var isEdited: Bool { status == .edited || (status == .obsolete && reasons.contains(.editedByHand)) }
}
