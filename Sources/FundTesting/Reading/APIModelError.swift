/// Why a file is not a model that can be used.
public struct APIModelError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The kinds of mistakes.
    @nonexhaustive public enum Problem: Hashable, Sendable {
        /// The file could not be read.
        case unreadable
        /// The text is no JSON, or no model.
        case noModel(String)
        /// A later version of the format, which this library does not know.
        case newer(version: Int)
        /// A part that no generator writes so, with its place: the file was cut off or changed by hand.
        case damaged(place: String, reason: String)
    }

    /// The file, as it was named; empty for bytes.
    public let file: String
    /// What is wrong.
    public let problem: Problem

    /// What is wrong, where, and what to do about it.
    public var description: String {
        let name = file.isEmpty ? "the model" : "'\(file)'"
        return switch problem {
        case .unreadable:
            "\(name) cannot be read: name the fundgen.model.json that `fundgen generate` writes beside the SDK"
        case .noModel(let reason):
            "\(name) is no model (\(reason)): name the fundgen.model.json that `fundgen generate` writes beside the SDK"
        case .newer(let version):
            "\(name) has version \(version) of the format, and this FundTesting knows \(APIModel.formatVersion): "
                + "use the FundTesting of the fundgen that wrote it"
        case .damaged(let place, let reason):
            "\(name) is damaged at \(place): \(reason); generate it anew with `fundgen generate`"
        }
    }
}
