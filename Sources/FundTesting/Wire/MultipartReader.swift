import FundRuntime
import HTTPTypes

/// A body of `multipart/form-data`, taken apart at its boundary: texts, and what is known of its files.
struct MultipartReader {
    private(set) var texts: [(name: String, value: String)] = []
    private(set) var files: [String: ReceivedFile] = [:]

    /// Whether a request has such a body.
    static func isForm(_ head: HTTPRequest) -> Bool {
        head.headerFields[.contentType]?.lowercased().hasPrefix("multipart/form-data") ?? false
    }

    /// Reads a request's body; throws what the gateway says to one that cannot be read.
    init(_ request: TransportRequest) throws(WireRefusal) {
        let type = request.head.headerFields[.contentType] ?? ""
        guard let mark = type.firstRange(of: "boundary=") else {
            throw .invalid("invalid-format", "the form's Content-Type names no boundary")
        }
        let boundary = type[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        // The first boundary has no line before it.
        var rest = ArraySlice(Array("\r\n".utf8) + request.body)
        let separator = Array("\r\n--\(boundary)".utf8)
        guard !boundary.isEmpty, Self.cut(&rest, before: separator) != nil else {
            throw .invalid("invalid-format", "the form does not begin with its boundary")
        }
        while !rest.starts(with: "--".utf8) {
            guard let part = Self.cut(&rest, before: separator) else {
                throw .invalid("invalid-format", "the form ends before its last boundary")
            }
            try read(part)
        }
    }

    private mutating func read(_ part: ArraySlice<UInt8>) throws(WireRefusal) {
        var content = part.dropFirst(2)
        guard part.starts(with: "\r\n".utf8), let head = Self.cut(&content, before: Array("\r\n\r\n".utf8)) else {
            throw .invalid("invalid-format", "a part of the form has no head")
        }
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        func line(_ name: String) -> Substring? { lines.first { $0.lowercased().hasPrefix("\(name):") } }
        let disposition = line("content-disposition") ?? ""
        guard let name = Self.parameter("name", of: disposition) else {
            throw .invalid("invalid-format", "a part of the form has no name")
        }
        guard let fileName = Self.parameter("filename", of: disposition) else {
            guard let text = String(validating: content, as: UTF8.self) else {
                throw .invalid("invalid-charset", "\(name) is not in UTF-8")
            }
            return texts.append((name, text))
        }
        let mediaType = line("content-type")?.split(separator: ":", maxSplits: 1).last ?? ""
        files[name] = ReceivedFile(
            fileName: fileName, mediaType: mediaType.filter { $0 != " " }, size: content.count)
    }

    /// `name="…"` of a line; a quotation mark within is written `%22`.
    private static func parameter(_ name: String, of line: Substring) -> String? {
        guard let start = line.firstRange(of: "; \(name)=\"")?.upperBound else { return nil }
        return String(line[start...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
    }

    /// What is before a text, which both are cut off with it; nil, and nothing is cut, where it is not there.
    private static func cut(_ bytes: inout ArraySlice<UInt8>, before text: [UInt8]) -> ArraySlice<UInt8>? {
        guard let range = bytes.firstRange(of: text) else { return nil }
        defer { bytes = bytes[range.upperBound...] }
        return bytes[..<range.lowerBound]
    }
}
