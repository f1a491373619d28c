extension LockFile {
    /// Reads a lock file; `shown` is its path as the user would type it.
    package init(reading bytes: [UInt8], shown: String) throws(FileProblem) {
        var reader = try RecordReader(bytes, shown: shown, what: "lock file")
        let version = try reader.version("fundgenLock", newest: Self.formatVersion)
        self.init(
            generator: try reader.text("generator"),
            options: Dictionary(try reader.texts("options").map { ($0.key, $0.value) }) { first, _ in first },
            specs: try reader.hashes("specs"), builtInTemplates: try reader.hash("builtInTemplates"),
            overrides: try reader.hashes("overrides"), files: try reader.hashes("files"),
            ingredients: version < 2 ? [:] : try reader.hashes("ingredients"),
            warnings: version < 2 ? nil : try reader.count("warnings"))
        try reader.finish()
    }
}

extension FileProblem {
    private static let advice = """
        restore it from version control; or remove it: files whose content then differs are kept unless --force is given
        """

    static func damaged(_ what: String, _ shown: String, _ reason: String) -> FileProblem {
        FileProblem(id: "damaged-lock", "the \(what) '\(shown)' is damaged: \(reason)", hint: advice)
    }

    static func foreign(_ what: String, _ shown: String) -> FileProblem {
        FileProblem(
            id: "foreign-lock", "'\(shown)' is not a \(what) of \(Generator.name)",
            hint: "move it away or name another folder with --output")
    }

    static func newer(_ what: String, _ shown: String, version: Int, newest: Int) -> FileProblem {
        FileProblem(
            id: "newer-lock",
            "the \(what) '\(shown)' has format \(version); "
                + "\(Generator.name) \(Generator.version) reads up to \(newest)",
            hint: "use the version of \(Generator.name) that wrote it, or a newer one")
    }
}
