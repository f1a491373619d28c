/// A body of `multipart/form-data` (RFC 7578): texts, then files, between boundaries that are in none of them.
struct MultipartForm {
    /// A text of the form; texts are what is signed.
    struct Text {
        let name: String
        let value: String
        var contentType = "text/plain; charset=utf-8"
    }

    /// How often a boundary is drawn: one of the usual 32 random digits is in no content, so that a second is not needed.
    private static let draws = 4

    /// The header that says what the body is.
    let contentType: String
    let bytes: [UInt8]

    /// Draws a boundary and puts the parts between; throws where none can be had that is in no part.
    init(_ texts: [Text], _ files: [FilePart], boundaries: NonceSource) throws(NotSent) {
        let contents = texts.map { Array($0.value.utf8) } + files.map(\.file.content)
        for _ in 0..<Self.draws {
            let boundary = boundaries.next()
            guard Self.isBoundary(boundary), !contents.contains(where: { $0.contains(boundary.utf8) }) else { continue }
            contentType = "multipart/form-data; boundary=\(boundary)"
            bytes = Self.bytes(texts, files, boundary)
            return
        }
        let violation = Violation(
            fields: files.map(\.name), rule: "boundary", message: "could not be told from the rest")
        throw NotSent(.invalidRequest(InvalidRequest(subject: "multipart/form-data", violations: [violation])))
    }

    /// At most 70 signs that need no quotation marks (RFC 2046, 5.1.1).
    private static func isBoundary(_ text: String) -> Bool {
        1...70 ~= text.utf8.count && text.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
    }

    private static func bytes(_ texts: [Text], _ files: [FilePart], _ boundary: String) -> [UInt8] {
        var bytes: [UInt8] = []
        let contents = texts.reduce(0) { $0 + $1.value.utf8.count } + files.reduce(0) { $0 + $1.file.content.count }
        bytes.reserveCapacity(contents + 512 * (texts.count + files.count + 1))
        func begin(_ name: String, fileName: String? = nil, _ contentType: String) {
            bytes += "--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"".utf8
            if let fileName {
                bytes += "; filename=\"".utf8
                // By bytes: to a search by characters a quotation mark with an accent on it is none.
                for byte in fileName.utf8 {
                    if byte == UInt8(ascii: "\"") { bytes += "%22".utf8 } else { bytes.append(byte) }
                }
                bytes += "\"".utf8
            }
            bytes += "\r\nContent-Type: \(contentType)\r\n\r\n".utf8
        }
        for text in texts {
            begin(text.name, text.contentType)
            bytes += text.value.utf8
            bytes += "\r\n".utf8
        }
        for part in files {
            begin(part.name, fileName: part.file.fileName, part.file.mediaType)
            bytes += part.file.content
            bytes += "\r\n".utf8
        }
        bytes += "--\(boundary)--\r\n".utf8
        return bytes
    }
}

extension [UInt8] {
    /// Whether a text is somewhere in it.
    fileprivate func contains(_ text: String.UTF8View) -> Bool {
        let wanted = Array(text)
        guard let first = wanted.first, count >= wanted.count else { return false }
        return withUnsafeBufferPointer { bytes in
            var index = 0
            let last = bytes.count - wanted.count
            while index <= last {
                if bytes[index] == first, (1..<wanted.count).allSatisfy({ bytes[index + $0] == wanted[$0] }) {
                    return true
                }
                index += 1
            }
            return false
        }
    }
}
