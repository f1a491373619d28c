extension LockFile {
    /// Reads a lock file; `displayPath` is its path as the user would type it.
    package init(reading bytes: [UInt8], displayPath: String) throws(FileProblem) {
        var reader = try LockReader(bytes, displayPath: displayPath)
        self.init(
            generator: try reader.text("generator"),
            options: Dictionary(try reader.texts("options").map { ($0.key, $0.value) }) { first, _ in first },
            specs: try reader.hashes("specs"), builtInTemplates: try reader.hash("builtInTemplates"),
            overrides: try reader.hashes("overrides"), files: try reader.hashes("files"))
        try reader.finish()
    }
}

extension FileProblem {
    static func damagedLock(_ path: String, _ reason: String) -> FileProblem {
        FileProblem(
            id: "damaged-lock", "the lock file '\(path)' is damaged: \(reason)",
            hint: "restore it from version control; "
                + "or remove it: files whose content then differs are kept unless --force is given")
    }

    static func foreignLock(_ path: String) -> FileProblem {
        FileProblem(
            id: "foreign-lock", "'\(path)' is not a lock file of \(Generator.name)",
            hint: "move it away or name another folder with --output")
    }

    static func newerLock(_ path: String, generator: String, _ reason: String) -> FileProblem {
        FileProblem(
            id: "newer-lock",
            "the lock file '\(path)' was written by \(Generator.name) \(generator), "
                + "and \(Generator.name) \(Generator.version) does not understand it: \(reason)",
            hint: "use the version of \(Generator.name) that wrote it, or a newer one")
    }

    static func newerLock(_ path: String, version: Int) -> FileProblem {
        FileProblem(
            id: "newer-lock",
            "the lock file '\(path)' has format \(version); "
                + "\(Generator.name) \(Generator.version) reads up to \(LockFile.formatVersion)",
            hint: "use the version of \(Generator.name) that wrote it, or a newer one")
    }
}
