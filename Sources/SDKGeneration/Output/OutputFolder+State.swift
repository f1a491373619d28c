internal import SpecDiagnostics

extension OutputFolder {
    /// What stands where the lock file says that files are.
    package func state(of lock: LockFile) -> DiskState {
        var state = DiskState()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 65_536, alignment: 16)
        defer { buffer.deallocate() }
        for path in lock.files.keys {
            do throws(FileProblem) {
                if let hash = try hash(of: path, through: buffer) { state.files[path] = .content(hash) }
            } catch {
                state.files[path] = .notAFile
            }
        }
        return state
    }

    /// What stands where rendered files belong, and where the lock file says that files are.
    ///
    /// A link or a folder in the place of a rendered file is a problem; in the place of a file that is no longer
    /// rendered it is left alone.
    func state(of rendered: HashedFiles, and old: LockFile?, _ problems: inout [Diagnostic]) -> DiskState {
        var state = DiskState()
        var seen: Set<RelativePath> = []
        for file in rendered.files {
            seen.insert(file.path)
            do throws(FileProblem) {
                guard let bytes = try content(of: file.path) else { continue }
                state.files[file.path] = .content(bytes == file.bytes ? file.hash : SHA256.hash(of: bytes))
            } catch {
                problems.append(error.diagnostic)
            }
        }
        for path in old.map({ $0.files.keys.sorted() }) ?? [] where !seen.contains(path) {
            do throws(FileProblem) {
                if let bytes = try content(of: path) { state.files[path] = .content(SHA256.hash(of: bytes)) }
            } catch {
                state.files[path] = .notAFile
            }
        }
        return state
    }
}
