/// The form of a notification: decoded once, as bytes, every parameter kept.
///
/// The signature covers the bytes that the escapes stand for, whatever charset they are in, so that nothing is
/// converted before it is verified.
package struct NotificationForm {
    /// One parameter, as bytes of the message's charset.
    package struct Parameter {
        package let name: [UInt8]
        package let value: [UInt8]

        func isNamed(_ names: [String]) -> Bool { names.contains { name.elementsEqual($0.utf8) } }
    }

    private static let maximumCount = 256

    /// The parameters, sorted by the bytes of their names.
    package private(set) var parameters: [Parameter]

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

    /// The parameters that fit alone.
    func filter(_ isIncluded: (Parameter) -> Bool) -> NotificationForm {
        var form = self
        form.parameters.removeAll { !isIncluded($0) }
        return form
    }

    /// What is signed: every parameter but those named, values raw, joined by `&`.
    package func content(without names: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for parameter in parameters where !parameter.isNamed(names) {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            bytes.append(contentsOf: parameter.name)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: parameter.value)
        }
        return bytes
    }

    /// The charset that the message names or, where it names none, its `Content-Type`; the one it is in where neither does.
    func charset(contentType: String?) throws(NotificationError) -> Charset {
        guard let name = self["charset"], !name.isEmpty else {
            return Charset(of: content(without: []), contentType: contentType)
        }
        guard let charset = Charset(named: String(decoding: name, as: UTF8.self)) else { throw .charset }
        return charset
    }

    /// The parameters as texts.
    package func texts(contentType: String? = nil) throws(NotificationError) -> JSONObject {
        let charset = try charset(contentType: contentType)
        var object = JSONObject()
        for parameter in parameters {
            guard let name = charset.text(parameter.name), let value = charset.text(parameter.value),
                object[name] == nil
            else { throw .charset }
            object.append(name, .string(value))
        }
        return object
    }

    private static func decoded(_ text: ArraySlice<UInt8>) throws(NotificationError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var index = text.startIndex
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "+"): bytes.append(0x20)
            case UInt8(ascii: "%"):
                guard index + 2 < text.endIndex, let high = text[index + 1].hexValue, let low = text[index + 2].hexValue
                else { throw .malformed }
                bytes.append(high << 4 | low)
                index += 2
            default: bytes.append(text[index])
            }
            index += 1
        }
        return bytes
    }
}
