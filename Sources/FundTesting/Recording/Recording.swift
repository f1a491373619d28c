public import Foundation
import FundRuntime

/// Exchanges with the platform, without what must not be committed, to be played back in tests.
///
/// A file of them has neither signatures nor keys, tokens, app, space and host. Whatever the specs mark as private is replaced, and so
/// is every text that they do not know; equal values have equal replacements.
public struct Recording: Sendable {
    /// The version of the format; a later one is refused.
    public static let formatVersion = 1

    /// The exchanges, in order.
    var exchanges: [RecordedExchange] = []

    /// How many exchanges there are.
    public var count: Int { exchanges.count }

    init() {}

    /// The recording of a file.
    public init(contentsOf file: URL) throws(RecordingError) {
        guard let bytes = try? Data(contentsOf: file) else {
            throw RecordingError("'\(file.relativePath)' cannot be read")
        }
        do throws(RecordingError) { try self.init(json: Array(bytes)) } catch {
            throw RecordingError("'\(file.relativePath)': \(error.message)")
        }
    }

    /// The recording of a file's bytes.
    public init(json: [UInt8]) throws(RecordingError) {
        let object: JSONObject
        do { object = try JSONObject(parsing: String(decoding: json, as: UTF8.self)) } catch {
            throw RecordingError("it is no recording: \(error)")
        }
        guard case .number(let number)? = object["fundgenRecording"], let version = Int(number.text) else {
            throw RecordingError("it is no recording: it does not say fundgenRecording and a version")
        }
        guard version <= Self.formatVersion else {
            throw RecordingError(
                "it has version \(version) of the format, and this FundTesting knows \(Self.formatVersion): "
                    + "use a later one, or record it anew")
        }
        guard case .array(let values)? = object["exchanges"] else { throw RecordingError("it has no exchanges") }
        for (index, value) in values.enumerated() {
            guard case .object(let object) = value, let exchange = RecordedExchange(object) else {
                throw RecordingError("exchange \(index + 1) is damaged: record it anew")
            }
            exchanges.append(exchange)
        }
    }

    /// The text of a file: JSON with a line for each exchange.
    public var json: [UInt8] {
        let lines = exchanges.map { JSONValue.object($0.object).jsonText }
        let list = lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n") + "\n"
        return Array("{\"fundgenRecording\":\(Self.formatVersion),\"exchanges\":[\(list)]}\n".utf8)
    }

    /// Writes the file.
    public func write(to file: URL) throws { try Data(json).write(to: file, options: .atomic) }
}

/// A recording that cannot be read, made or played.
public struct RecordingError: Error, Hashable, Sendable, CustomStringConvertible {
    let message: String

    init(_ message: String) { self.message = message }

    /// What is wrong, where, and what to do about it.
    public var description: String { message }
}
