import Foundation

extension FilePart: Codable {
    private enum Member: String, CodingKey {
        case name, fileName, mediaType, content
    }

    /// Reads what `encode(to:)` wrote.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Member.self)
        let content = try container.decode(Data.self, forKey: .content)
        self.init(
            name: try container.decode(String.self, forKey: .name),
            file: FileUpload(
                content: Array(content), fileName: try container.decode(String.self, forKey: .fileName),
                mediaType: try container.decode(String.self, forKey: .mediaType)))
    }

    /// Writes all of the file.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Member.self)
        try container.encode(name, forKey: .name)
        try container.encode(file.fileName, forKey: .fileName)
        try container.encode(file.mediaType, forKey: .mediaType)
        try container.encode(Data(file.content), forKey: .content)
    }

    /// What stands for it in the fingerprint of its call: an object, which no option is.
    func fingerprint() throws -> JSONValue {
        var object = JSONObject()
        object.append("name", .string(name))
        object.append("fileName", .string(file.fileName))
        object.append("mediaType", .string(file.mediaType))
        object.append("content", .string(LowercaseHex.text(try Digests.digest(.sha256, of: file.content))))
        return .object(object)
    }
}
