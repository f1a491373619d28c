/// What a folder named on the command line is for; it decides the words of a message about it.
package struct InputPurpose {
    let flag: String
    let content: String

    /// `flag` names the folder on the command line; `content` is what it holds, for messages.
    package init(flag: String, content: String) {
        self.flag = flag
        self.content = content
    }

    static let specs = InputPurpose(flag: "--schemas", content: "specs")
    static let templates = InputPurpose(flag: "--templates", content: "templates")

    /// Opens the folder at `path`, which may be a link: the user named it.
    func open(_ path: String) throws(FileProblem) -> Folder {
        switch try FileAttributes(at: path)?.kind {
        case .folder: return try Folder(at: path)
        case nil:
            throw FileProblem(
                id: "missing-folder", "the folder '\(path)' does not exist",
                hint: "name the folder that holds the \(content) with \(flag)")
        default:
            throw FileProblem(
                id: "not-a-folder", "'\(path)' is not a folder",
                hint: "name the folder that holds the \(content), not a file in it, with \(flag)")
        }
    }
}
