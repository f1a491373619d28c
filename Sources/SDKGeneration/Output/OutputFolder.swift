/// The open output folder.
///
/// Every file in it is reached from its descriptor, folder by folder, without following a link: whatever paths and
/// links are inside, nothing outside is read or written. The folder itself may be a link; the user named it.
package struct OutputFolder: Sendable {
    let root: Folder
    let faults: FaultInjector

    /// Opens the folder at `path`; nil when there is none.
    package static func existing(
        _ path: String, faults: @escaping FaultInjector = noFaults
    ) throws(FileProblem) -> OutputFolder? {
        guard let attributes = try FileAttributes(at: path) else { return nil }
        guard attributes.kind == .folder else {
            throw FileProblem(
                id: "output-not-a-folder", "the output '\(path)' is not a folder",
                hint: "remove it or name another folder with --output")
        }
        return OutputFolder(root: try Folder(at: path), faults: faults)
    }

    /// Opens the folder at `path` and creates it, and those it is in, when there is none.
    package static func created(
        _ path: String, faults: @escaping FaultInjector = noFaults
    ) throws(FileProblem) -> OutputFolder {
        var end = path.startIndex
        while end < path.endIndex {
            end = path[path.index(after: end)...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<end])
            if try FileAttributes(at: part) != nil { continue }
            try faults(.createFolder, part)
            try Folder.make(at: part)
        }
        guard let folder = try existing(path, faults: faults) else { throw .absent("create", path) }
        return folder
    }

    /// Keeps other generators out of the folder as long as this value is used; readers share it.
    package func lock(shared: Bool) throws(FileProblem) {
        guard !root.lock(shared: shared) else { return }
        throw FileProblem(
            id: "output-in-use", "another \(Generator.name) is working on '\(root.displayPath)'",
            hint: "wait until it is done and run the same command again")
    }

    /// The path of a file in the folder as the user would type it.
    package func displayPath(of path: RelativePath) -> String { root.displayPath(of: path.text) }

    /// Opens the folder that `path` is in, and creates what is missing of it where that is asked for; nil when it is
    /// not there.
    func parent(of path: RelativePath, creating: Bool = false) throws(FileProblem) -> Folder? {
        var folder = root
        for name in path.components.dropLast() {
            switch try folder.attributes(of: name)?.kind {
            case .folder: break
            case nil where !creating: return nil
            case nil:
                try faults(.createFolder, folder.displayPath(of: name))
                try folder.makeFolder(name)
            case .link: throw .linkInside(folder.displayPath(of: name))
            case .file, .other: throw .notAFolder(folder.displayPath(of: name))
            }
            folder = try folder.folder(name)
        }
        return folder
    }
}

extension FileProblem {
    /// A link inside the output folder, where a file or folder of the generator belongs.
    static func linkInside(_ path: String) -> FileProblem {
        FileProblem(
            id: "link-in-output", "'\(path)' is a link, and \(Generator.name) follows none out of its output folder",
            hint: "remove the link; the output folder itself may be one")
    }

    /// Something that is no regular file, where a generated file belongs.
    static func notReplaceable(_ path: String) -> FileProblem {
        FileProblem(
            id: "not-a-file-in-output", "'\(path)' is not a regular file, and a generated file belongs there",
            hint: "move it away")
    }
}
