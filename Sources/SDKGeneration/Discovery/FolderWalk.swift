package import SpecDiagnostics

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Finds and reads the files below a folder that have one of some extensions.
///
/// Real files come first; links are looked at afterwards in the order of their paths, so that which of two names of
/// one file is taken does not depend on the order of the file system. Hidden names are skipped.
package struct FolderWalk {
    /// A folder nested deeper than this is taken for a mistake.
    static let maximumDepth = 64
    /// A larger file is no spec and no template.
    static let maximumSize = 64 << 20

    package private(set) var files: [InputFile] = []
    package private(set) var problems: [Diagnostic] = []

    private let root: String
    private let extensions: [String]
    private var seen: Set<FileIdentity> = []
    private var links: [Link] = []

    private struct Link {
        let path: String
        let ancestors: [FileIdentity]
    }

    /// Walks all that is below `root`; `purpose` names what the folder holds, for messages.
    package init(_ root: String, extensions: [String], purpose: InputPurpose) {
        self.root = root
        self.extensions = extensions
        do throws(FileProblem) {
            let folder = try purpose.open(root)
            let identity = try FileIdentity(folder.status(shown: root))
            walk(folder, "", ancestors: [], identity)
            while !links.isEmpty {
                let next = links.sorted { $0.path.precedesInBytes($1.path) }
                links = []
                for link in next { follow(link) }
            }
        } catch {
            problems.append(error.diagnostic)
        }
        files.sort { $0.path < $1.path }
        problems.sort { $0.message.precedesInBytes($1.message) }
    }

    private mutating func walk(
        _ folder: borrowing FileDescriptor, _ path: String, ancestors: [FileIdentity], _ identity: FileIdentity
    ) {
        guard ancestors.count < Self.maximumDepth else {
            problems.append(.tooDeep(joined(root, path)))
            return
        }
        seen.insert(identity)
        let ancestors = ancestors + [identity]
        let entries: [FolderEntry]
        do throws(FileProblem) {
            entries = try FolderEntry.list(folder, shown: path.isEmpty ? root : joined(root, path))
        } catch {
            problems.append(error.diagnostic)
            return
        }
        for entry in entries {
            let entryPath = joined(path, entry.name)
            switch entry.kind {
            case .file where isWanted(entry.name): read(entry.name, in: folder.number, entryPath)
            case .folder: enter(entry, in: folder.number, entryPath, ancestors)
            case .link: links.append(Link(path: entryPath, ancestors: ancestors))
            case .other where isWanted(entry.name): problems.append(.notRegular(joined(root, entryPath)))
            case .file, .other: break
            }
        }
    }

    private mutating func enter(_ entry: FolderEntry, in parent: Int32, _ path: String, _ ancestors: [FileIdentity]) {
        do throws(FileProblem) {
            let folder = try FileDescriptor.open(
                entry.name, in: parent, O_RDONLY | O_DIRECTORY | O_NOFOLLOW, action: "read", shown: joined(root, path))
            walk(folder, path, ancestors: ancestors, entry.identity)
        } catch {
            problems.append(error.diagnostic)
        }
    }

    private mutating func read(_ name: String, in parent: Int32, _ path: String) {
        do throws(FileProblem) {
            // Without waiting: a pipe that took the file's place must not hang the run.
            let file = try FileDescriptor.open(
                name, in: parent, O_RDONLY | O_NONBLOCK, action: "read", shown: joined(root, path))
            try take(file, path)
        } catch {
            problems.append(error.diagnostic)
        }
    }

    private mutating func follow(_ link: Link) {
        let shown = joined(root, link.path)
        let isFile = isWanted(link.path)
        do throws(FileProblem) {
            let target = try FileDescriptor.open(
                shown, in: AT_FDCWD, O_RDONLY | O_NONBLOCK, action: "read", shown: shown)
            let status = try target.status(shown: shown)
            let identity = FileIdentity(status)
            switch FolderEntry.Kind(status.st_mode) {
            case .folder where link.ancestors.contains(identity): problems.append(.linkLoop(shown))
            case .folder where !seen.contains(identity):
                walk(target, link.path, ancestors: link.ancestors, identity)
            case .file where isFile && !seen.contains(identity): try take(target, link.path)
            case .link, .other: if isFile { problems.append(.notRegular(shown)) }
            case .file, .folder: break
            }
        } catch {
            // A dead link to something that would not be read anyway is none of our business.
            let matters = isFile || !link.path.utf8.split(separator: 0x2F).suffix(1).joined().contains(0x2E)
            if matters { problems.append(error.isAbsence ? .deadLink(shown) : error.diagnostic) }
        }
    }

    private mutating func take(_ file: borrowing FileDescriptor, _ path: String) throws(FileProblem) {
        let shown = joined(root, path)
        let status = try file.status(shown: shown)
        guard FolderEntry.Kind(status.st_mode) == .file else {
            problems.append(.notRegular(shown))
            return
        }
        guard status.st_size <= Self.maximumSize else {
            problems.append(.tooLarge(shown))
            return
        }
        guard let relative = RelativePath(path) else {
            problems.append(.unusableName(shown))
            return
        }
        seen.insert(FileIdentity(status))
        files.append(InputFile(path: relative, shownPath: shown, bytes: try file.readAll(shown: shown)))
    }

    private func isWanted(_ path: String) -> Bool {
        extensions.contains { path.utf8.count > $0.utf8.count && path.hasSuffix($0) }
    }
}
