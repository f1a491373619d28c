/// A file that is sent with a call: an image, a video, a licence.
///
/// It travels beside the other parameters, as a part of a `multipart/form-data` body of its own, and is **not signed**: Alipay's
/// protocol signs texts alone, so that TLS is what protects a file. It is whole in memory while it is sent.
///
/// What is printed of it is its size: its content and name may be about a person.
public struct FileUpload: Hashable, Sendable {
    /// The most bytes that all files of one call may have together: 128 MiB.
    public static let maximumSize = 128 << 20

    /// The file, byte for byte.
    public let content: [UInt8]
    /// Its name without a path, such as `front.png`: at most 255 bytes of UTF-8, none of them a control character.
    ///
    /// Letters of every script are sent as UTF-8, and a quotation mark as `%22`, as browsers do it.
    public let fileName: String
    /// What it is, such as `image/png`: a type and a subtype, without parameters.
    public let mediaType: String

    /// A file; what cannot be sent of it is said by the request that takes it.
    public init(content: [UInt8], fileName: String, mediaType: String) {
        self.content = content
        self.fileName = fileName
        self.mediaType = mediaType
    }
}

extension FileUpload: Confidential {
    /// The size, without the content and the name.
    public var description: String { "FileUpload(\(content.count) bytes)" }
}

extension FileUpload {
    /// What keeps it from being sent, whatever the call: never the content or the name itself.
    func violations(of field: String) -> [Violation] {
        var problems: [(rule: String, message: String)] = []
        if content.isEmpty { problems.append(("fileSize", "must not be empty")) }
        if content.count > Self.maximumSize {
            problems.append(("fileSize", "must have at most \(Self.maximumSize) bytes"))
        }
        if let message = nameProblem { problems.append(("fileName", message)) }
        if !mediaType.isMediaType {
            problems.append(("mediaType", "must have a media type such as image/png, without parameters"))
        }
        return problems.map { Violation(fields: [field], rule: $0.rule, message: $0.message) }
    }

    private var nameProblem: String? {
        if fileName.isBlank { return "must have a file name" }
        if fileName.utf8.count > 255 { return "must have a file name of at most 255 bytes of UTF-8" }
        let isPrintable = fileName.unicodeScalars.allSatisfy { scalar in
            ![.control, .lineSeparator, .paragraphSeparator].contains(scalar.properties.generalCategory)
        }
        if !isPrintable { return "must have a file name without line breaks and other control characters" }
        let isPath = fileName.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
        return isPath || fileName == "." || fileName == ".." ? "must have a file name that is no path" : nil
    }

    /// Whether it is of one of the kinds: endings of names such as `.png`, media types such as `image/png` and `image/*`.
    func isOneOf(_ kinds: [String]) -> Bool {
        let (name, type) = (fileName.utf8.smallLetters, mediaType.utf8.smallLetters)
        return kinds.contains { kind in
            let kind = kind.utf8.smallLetters
            if kind.first == UInt8(ascii: ".") {
                return name.count > kind.count && name.suffix(kind.count) == kind[...]
            }
            return kind.last == UInt8(ascii: "*") ? type.starts(with: kind.dropLast()) : type == kind
        }
    }
}

extension String.UTF8View {
    /// The bytes, with small letters for the capitals of ASCII and no others.
    fileprivate var smallLetters: [UInt8] { map { $0.isLetter ? $0 | 0x20 : $0 } }
}

extension String {
    /// Whether it is a type and a subtype by the grammar of HTTP (RFC 9110, 8.3.1), which no header can be smuggled into.
    fileprivate var isMediaType: Bool {
        let parts = utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return utf8.count <= 127 && parts.count == 2
            && parts.allSatisfy {
                !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isDigit || "!#$%&'*+-.^_`|~".utf8.contains($0) }
            }
    }
}
