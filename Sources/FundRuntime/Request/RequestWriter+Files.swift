extension RequestWriter {
    /// A file, which is a part of its own beside the content on the gateway, and which no Serverless space takes.
    @inline(never)
    public mutating func file(_ name: String, _ value: FileUpload?) {
        guard let value else { return }
        violations += value.violations(of: name)
        files.append(FilePart(name: name, file: value))
    }
}
