package import SpecDiagnostics

/// Finds and reads the files below a folder that have one of some extensions.
///
/// Real files come first; links are looked at afterwards in the order of their paths, so that which of two names of
/// one file is taken does not depend on the order of the file system. Hidden names are skipped.
package struct FolderWalk {
    /// A folder nested deeper than this is taken for a mistake.
    static let maximumDepth = 64

    /// What was found, in the byte order of the paths.
    package private(set) var files: [InputFile] = []
    /// What stood in the way.
    package private(set) var problems: [Diagnostic] = []

    private let root: String
    private let extensions: [String]
    private var seen: Set<FileAttributes.Identity> = []
    private var links: [Link] = []

    private struct Link {
        let path: String
        let ancestors: [FileAttributes.Identity]
    }

    /// Walks all that is below `root`; `purpose` names what the folder holds, for messages.
    package init(_ root: String, extensions: [String], purpose: InputPurpose) {
        self.root = root
        self.extensions = extensions
        noting { walk throws(FileProblem) in
            try walk.enter(purpose.open(root), "", ancestors: [])
            while !walk.links.isEmpty {
                let next = walk.links.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
                walk.links = []
                for link in next { walk.follow(link) }
            }
        }
        files.sort { $0.path < $1.path }
        problems.sort { $0.message.utf8.lexicographicallyPrecedes($1.message.utf8) }
    }

    /// Goes on with the walk after a problem, which is noted.
    private mutating func noting(_ step: (inout FolderWalk) throws(FileProblem) -> Void) {
        do throws(FileProblem) { try step(&self) } catch { problems.append(error.diagnostic) }
    }

    private mutating func enter(
        _ folder: Folder, _ path: String, ancestors: [FileAttributes.Identity]
    ) throws(FileProblem) {
        guard ancestors.count < Self.maximumDepth else {
            problems.append(.tooDeep(joined(root, path)))
            return
        }
        let identity = try folder.identity()
        seen.insert(identity)
        for name in try folder.names() {
            noting { walk throws(FileProblem) in
                try walk.take(name, in: folder, joined(path, name), ancestors + [identity])
            }
        }
    }

    private mutating func take(
        _ name: String, in folder: Folder, _ path: String, _ ancestors: [FileAttributes.Identity]
    ) throws(FileProblem) {
        guard let attributes = try folder.attributes(of: name) else { return }
        switch attributes.kind {
        case .folder: try enter(folder.folder(name), path, ancestors: ancestors)
        case .link: links.append(Link(path: path, ancestors: ancestors))
        case .file where isWanted(name): try add(folder.content(of: name), path, attributes)
        case .other where isWanted(name): throw .notRegular(joined(root, path))
        case .file, .other: break
        }
    }

    private mutating func follow(_ link: Link) {
        let displayPath = joined(root, link.path)
        let isFile = isWanted(link.path)
        noting { walk throws(FileProblem) in
            do throws(FileProblem) {
                guard let target = try FileAttributes(at: displayPath) else { throw .deadLink(displayPath) }
                try walk.take(target, at: displayPath, isFile: isFile, link)
            } catch {
                // What would not be read anyway is none of our business, unless it may have been a folder.
                let name = link.path.split(separator: "/").last ?? ""
                if isFile || !name.contains(".") { throw error }
            }
        }
    }

    private mutating func take(
        _ target: FileAttributes, at displayPath: String, isFile: Bool, _ link: Link
    ) throws(FileProblem) {
        switch target.kind {
        case .folder where link.ancestors.contains(target.identity): problems.append(.linkLoop(displayPath))
        case .folder where !seen.contains(target.identity):
            try enter(Folder(at: displayPath), link.path, ancestors: link.ancestors)
        case .file where isFile && !seen.contains(target.identity):
            try add(content(ofFile: displayPath), link.path, target)
        case .link, .other: if isFile { throw .notRegular(displayPath) }
        case .file, .folder: break
        }
    }

    private mutating func add(_ bytes: [UInt8], _ path: String, _ attributes: FileAttributes) throws(FileProblem) {
        guard let relative = RelativePath(path) else { throw .unusableName(joined(root, path)) }
        guard extensions.contains(where: path.hasSuffix) else { throw .capitalExtension(joined(root, path)) }
        seen.insert(attributes.identity)
        files.append(InputFile(path: relative, displayPath: joined(root, path), bytes: bytes))
    }

    /// Whether a file is one of the wanted, or is taken for one on some systems, which is said.
    private func isWanted(_ path: String) -> Bool {
        extensions.contains { path.utf8.count > $0.utf8.count && path.lowercased().hasSuffix($0) }
    }
}
