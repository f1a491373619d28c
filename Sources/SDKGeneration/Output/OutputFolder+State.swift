package import SpecDiagnostics

extension OutputFolder {
    /// What is where rendered files belong, and where the lock file says that files are.
    ///
    /// A link or a folder in the place of a rendered file is a problem; in the place of a file that is no longer
    /// rendered it is left alone.
    package func state(
        expecting rendered: [OutputSet.File] = [], listingOthers: Bool, diagnostics: inout [Diagnostic]
    ) throws(FileProblem) -> DiskState {
        var state = DiskState()
        state.lockBytes = try content(of: .lock)?.withoutCarriageReturns
        state.isInterrupted = try root.attributes(of: RelativePath.nextLock.name) != nil
        state.lock = try knownFiles()
        for file in rendered {
            do throws(FileProblem) {
                guard let bytes = try content(of: file.path) else { continue }
                state.files[file.path] = .content(bytes == file.bytes ? file.hash : SHA256.hash(ofText: bytes))
            } catch {
                diagnostics.append(error.diagnostic)
            }
        }
        let expected = Set(rendered.map(\.path))
        for path in state.lock.map({ $0.files.keys }) ?? [:].keys where !expected.contains(path) {
            do throws(FileProblem) {
                state.files[path] = try hash(of: path).map { .content($0) }
            } catch {
                state.files[path] = .notAFile
            }
        }
        if listingOthers { state.others = try everything() }
        return state
    }

    /// What the lock file says, and what of an interrupted run is in place: those files are the generator's own, too.
    private func knownFiles() throws(FileProblem) -> LockFile? {
        let lock = try lockFile()
        // One that was not written to its end says nothing: no other file had been touched.
        guard let bytes = try content(of: .nextLock),
            let next = try? LockFile(reading: bytes, displayPath: displayPath(of: .nextLock))
        else { return lock }
        var known = lock ?? next
        if lock == nil { known.files = [:] }
        for (path, hash) in next.files where (try? self.hash(of: path)) == hash { known.files[path] = hash }
        return known
    }
}
