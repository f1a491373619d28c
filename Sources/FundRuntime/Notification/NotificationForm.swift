import Foundation

/// The form of a notification: decoded once, as bytes, every parameter kept.
///
/// The signature covers the bytes that the escapes stand for, whatever charset they are in, so that nothing is
/// converted before it is verified.
package struct NotificationForm {
    /// One parameter, as bytes of the message's charset.
    package struct Parameter {
        package let name: [UInt8]
        package let value: [UInt8]
    }

    private static let maximumCount = 256

    /// The parameters, sorted by the bytes of their names.
    package let parameters: [Parameter]

    /// Decodes a form; a name that comes twice is refused.
    package init(_ body: [UInt8], maximumSize: Int) throws(NotificationError) {
        guard body.count <= maximumSize else { throw .tooLarge }
        var parameters: [Parameter] = []
        for pair in body.split(separator: UInt8(ascii: "&")) {
            // Only the first one separates: base64 ends in others.
            guard let place = pair.firstIndex(of: UInt8(ascii: "=")) else { throw .malformed }
            let name = try Self.decoded(pair[..<place])
            guard !name.isEmpty, parameters.count < Self.maximumCount else { throw .malformed }
            parameters.append(Parameter(name: name, value: try Self.decoded(pair[(place + 1)...])))
        }
        parameters.sort { $0.name.lexicographicallyPrecedes($1.name) }
        for (one, next) in zip(parameters, parameters.dropFirst()) where one.name == next.name {
            throw .duplicateName
        }
        self.parameters = parameters
    }

    /// The value of a parameter; nil when it is not there.
    package subscript(_ name: String) -> [UInt8]? {
        parameters.first { $0.name.elementsEqual(name.utf8) }?.value
    }

    /// What is signed: every parameter but those named, empty ones included, values raw, joined by `&`.
    package func content(without names: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for parameter in parameters where !names.contains(where: { parameter.name.elementsEqual($0.utf8) }) {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            bytes.append(contentsOf: parameter.name)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: parameter.value)
        }
        return bytes
    }

    /// The parameters as texts in the charset that the message names; UTF-8 when it names none.
    package func texts() throws(NotificationError) -> JSONObject {
        let charset = self["charset"].map { String(decoding: $0, as: UTF8.self).lowercased() } ?? "utf-8"
        var object = JSONObject()
        for parameter in parameters {
            guard let name = Self.text(parameter.name, charset), let value = Self.text(parameter.value, charset),
                object[name] == nil
            else { throw .charset }
            object.append(name, .string(value))
        }
        return object
    }

    private static func text(_ bytes: [UInt8], _ charset: String) -> String? {
        switch charset {
        case "utf-8", "utf8", "": String(validating: bytes, as: UTF8.self)
        // GB 18030 is GBK and more; its number is that of CoreFoundation, with the bit that marks these.
        case "gbk", "gb2312", "gb18030":
            String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
        default: nil
        }
    }

    private static func decoded(_ text: ArraySlice<UInt8>) throws(NotificationError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard index + 2 < text.endIndex, let high = digit(text[index + 1]), let low = digit(text[index + 2])
                else { throw .malformed }
                bytes.append(high << 4 | low)
                index += 2
            default: bytes.append(text[index])
            }
            index += 1
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}
