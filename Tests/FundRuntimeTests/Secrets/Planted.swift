import Foundation
import Testing

/// A secret that tests plant, and every way in which a program prints a value.
enum Planted {
    static let secret = "PLANTED"

    static func renderings(_ value: some Any) -> [String] {
        var dumped = ""
        dump(value, to: &dumped)
        return [
            "\(value)", String(describing: value), String(reflecting: value), dumped,
            "\([value])", "\(["k": value])", "\(Optional.some(value) as Any)", reflection(of: value, depth: 0),
        ] + ((value as? any Error).map { [$0.localizedDescription] } ?? [])
    }

    /// What a mirror shows, and the mirrors of what it shows.
    private static func reflection(of value: Any, depth: Int) -> String {
        let mirror = Mirror(reflecting: value)
        guard depth < 6, !mirror.children.isEmpty else { return String(describing: value) }
        return mirror.children.map { "\($0.label ?? ""): \(reflection(of: $0.value, depth: depth + 1))" }
            .joined(separator: ", ")
    }

    /// Neither the secret, as text or as bytes, nor the private key of the vectors, nor a pointer is printed.
    static func expectHidden(_ value: some Any, _ location: SourceLocation = #_sourceLocation) throws {
        let key = try String(Vectors.key("app_pkcs1.b64").prefix(80))
        let bytes = secret.utf8.map(String.init).joined(separator: " ")
        for text in renderings(value) {
            #expect(!text.contains(secret), "\(type(of: value))", sourceLocation: location)
            #expect(!text.contains(key), "\(type(of: value))", sourceLocation: location)
            #expect(!text.contains("0x"), "\(type(of: value)) shows a pointer", sourceLocation: location)
            let numbers = text.split { !("0"..."9").contains($0) }.joined(separator: " ")
            #expect(!numbers.contains(bytes), "\(type(of: value)) shows bytes", sourceLocation: location)
        }
    }
}
