public import Foundation
import FundRuntime

/// What the specs say about some calls, from the file `fundgen.model.json` that `fundgen generate` writes beside the SDK.
///
/// A `TestGateway` has its semantics from it.
///
/// ```swift
/// let model = try APIModel(contentsOf: URL(filePath: "Sources/Shop/Generated/fundgen.model.json"))
/// let gateway = try TestGateway(model: model)
/// ```
public struct APIModel: Sendable {
    /// The version of the format that is read; a later one is refused.
    public static let formatVersion = 1

    /// The ids of the calls, such as `cloud.fund.b2cRedPacket.send`, in the order of the specs.
    public var operations: [String] { calls.map(\.id) }

    /// The calls.
    let calls: [ModelOperation]
    /// The kinds of notifications.
    let notices: [ModelNotice]
    /// The members of the file that nobody read, and that are not known to be of no use here.
    package let unread: Set<String>

    /// The model of a file.
    public init(contentsOf file: URL) throws(APIModelError) {
        guard let bytes = try? Data(contentsOf: file) else {
            throw APIModelError(file: file.relativePath, problem: .unreadable)
        }
        try self.init(Array(bytes), file: file.relativePath)
    }

    /// The model of a file's bytes.
    public init(json: [UInt8]) throws(APIModelError) { try self.init(json, file: "") }

    private init(_ bytes: [UInt8], file: String) throws(APIModelError) {
        let object: JSONObject
        do { object = try JSONObject(parsing: String(decoding: bytes, as: UTF8.self)) } catch {
            throw APIModelError(file: file, problem: .noModel(error.description))
        }
        guard case .number(let number) = object["fundgenModel"], let version = Int(number.text), version > 0 else {
            throw APIModelError(file: file, problem: .noModel("it does not say fundgenModel and a version"))
        }
        guard version <= Self.formatVersion else {
            throw APIModelError(file: file, problem: .newer(version: version))
        }
        var reader = ModelReader()
        do throws(ModelDamage) { calls = try reader.calls(of: object) } catch {
            throw APIModelError(file: file, problem: .damaged(place: error.place, reason: error.reason))
        }
        notices = reader.notices
        unread = reader.unread
    }
}
