/// The text that a request is signed over, to find out why a signature was refused.
///
/// What is printed of it shows the parameters of the protocol, such as `app_id` and `timestamp`, and of all others the size: they hold
/// what is sent, tokens and personal data included. There is no way to the whole text.
public struct SignedText: Sendable {
    /// A parameter, or a line.
    private struct Part: Sendable {
        let name: String
        /// With its name, and what separates it from the one before.
        let text: [UInt8]
        /// Where its value begins in the text.
        let start: Int
        let isShown: Bool

        var value: ArraySlice<UInt8> { text[start...] }
    }

    /// What may be shown: nothing of it is about a person, or opens anything.
    private static let harmless: Set<String> = [
        "alipay_root_cert_sn", "app_cert_sn", "app_id", "charset", "encrypt_type", "format", "method", "sign_type",
        "spaceId",
        "timestamp", "version",
    ]

    private let parts: [Part]
    private let isForm: Bool

    /// The sorted parameters of a form, joined by `&`.
    init(parameters: [(name: String, value: String)]) {
        isForm = true
        parts = parameters.enumerated().map { index, parameter in
            let head = Array("\(index == 0 ? "" : "&")\(parameter.name)=".utf8)
            return Part(
                name: parameter.name, text: head + parameter.value.utf8, start: head.count,
                isShown: Self.harmless.contains(parameter.name))
        }
    }

    /// Lines, each with its end; what is `shown` may be.
    init(lines: [(name: String, text: [UInt8], isShown: Bool)]) {
        isForm = false
        parts = lines.map { Part(name: $0.name, text: $0.text, start: 0, isShown: $0.isShown) }
    }

    /// What is signed.
    package var bytes: [UInt8] { parts.flatMap(\.text) }

    /// Where this text and the one that the platform says it verified part; nil where they are equal, or where there is none in
    /// the message.
    ///
    /// A refusal by `isv.invalid-signature` repeats the platform's text in its `subMessage`.
    public func difference(from message: Redacted<String>) -> String? {
        guard isForm, let other = platformText(in: message.reveal()) else { return nil }
        let own = bytes
        guard
            let index = (0..<max(own.count, other.count)).first(where: { index in
                index >= own.count || index >= other.count || own[index] != other[index]
            })
        else { return nil }
        var start = 0
        for part in parts {
            if index < start + part.text.count { return difference(in: part, at: start, index, other) }
            start += part.text.count
        }
        return "the platform's text goes on where this one ends, after '\(parts.last?.name ?? "")'"
    }

    private func difference(in part: Part, at start: Int, _ index: Int, _ other: [UInt8]) -> String {
        let begin = start + part.start
        if index < begin { return "this text has '\(part.name)' where the platform's has something else" }
        let place = "'\(part.name)' differs from its byte \(index - begin + 1) on"
        guard part.isShown else { return place }
        let theirs = other[min(begin, other.count)...].prefix { $0 != UInt8(ascii: "&") }
        func text(_ bytes: some Sequence<UInt8>) -> String {
            LogText.safe(String(decoding: Array(bytes), as: UTF8.self))
        }
        return "\(place): '\(text(part.value))' was signed, the platform verified '\(text(theirs))'"
    }

    /// The platform's text, from the first parameter that this text has, too; messages have `&` as it is in HTML as well.
    private func platformText(in message: String) -> [UInt8]? {
        let message = message.replacing("&amp;", with: "&")
        let starts = parts.compactMap { part in message.firstRange(of: "\(part.name)=")?.lowerBound }
        return starts.min().map { Array(message[$0...].utf8) }
    }
}

extension SignedText: Confidential {
    /// The parameters of the protocol, and the sizes of all others.
    public var description: String {
        parts.map { part in
            let value = part.isShown ? String(decoding: part.value, as: UTF8.self) : "<\(part.value.count) bytes>"
            return isForm
                ? "\(part.name)=\(value)" : part.isShown ? value.filter { !$0.isNewline } : "\(part.name) \(value)"
        }.joined(separator: isForm ? "&" : "\n")
    }
}
