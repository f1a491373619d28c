/// A second opinion on `multipart/form-data`: line by line, and stricter than any server.
package struct PlainMultipart: Sendable {
    /// One part; what has a file's name is a file.
    package struct Part: Sendable {
        package let name: String
        package let fileName: String?
        package let contentType: String
        package let body: [UInt8]
    }

    /// The parts, in order.
    package let parts: [Part]

    /// Reads a body; nil where anything is other than it must be, a name twice included.
    package init?(_ body: [UInt8], contentType: String) {
        let words = contentType.split(separator: "; ", omittingEmptySubsequences: false)
        guard words.count == 2, words[0] == "multipart/form-data", words[1].hasPrefix("boundary=") else { return nil }
        let boundary = Array(("--" + words[1].dropFirst("boundary=".count)).utf8)
        guard 3...72 ~= boundary.count else { return nil }
        var rest = body[...]
        guard Self.take(boundary, from: &rest) else { return nil }
        var parts: [Part] = []
        while Self.take(Array("\r\n".utf8), from: &rest) {
            guard let head = Self.upTo(Array("\r\n\r\n".utf8), in: &rest),
                let content = Self.upTo(Array("\r\n".utf8) + boundary, in: &rest),
                let part = Self.part(head, content), !parts.contains(where: { $0.name == part.name })
            else { return nil }
            parts.append(part)
        }
        guard Array(rest) == Array("--\r\n".utf8) else { return nil }
        self.parts = parts
    }

    private static func take(_ prefix: [UInt8], from rest: inout ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: prefix) else { return false }
        rest = rest.dropFirst(prefix.count)
        return true
    }

    /// The bytes before the first occurrence, which is taken as well.
    private static func upTo(_ end: [UInt8], in rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        var index = rest.startIndex
        while index + end.count <= rest.endIndex {
            if rest[index] == end[0], rest[index..<index + end.count].elementsEqual(end) {
                let found = Array(rest[rest.startIndex..<index])
                rest = rest[(index + end.count)...]
                return found
            }
            index += 1
        }
        return nil
    }

    private static func part(_ head: [UInt8], _ body: [UInt8]) -> Part? {
        guard let text = String(validating: head, as: UTF8.self) else { return nil }
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard lines.count == 2, lines[0].utf8.last == UInt8(ascii: "\r"),
            lines[0].hasPrefix("Content-Disposition: form-data; name=\""), lines[1].hasPrefix("Content-Type: ")
        else { return nil }
        let names = lines[0].utf8.dropLast().split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        let isText = names.count == 3 && names[2].isEmpty
        let isFile = names.count == 5 && names[2] == "; filename=" && names[4].isEmpty
        guard isText || isFile else { return nil }
        return Part(
            name: names[1], fileName: isFile ? names[3] : nil,
            contentType: String(lines[1].dropFirst("Content-Type: ".count)), body: body)
    }
}
