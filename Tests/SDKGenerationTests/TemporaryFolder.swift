import Foundation

/// A folder for one test, removed with this value.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "fundgen-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func callAsFunction(_ name: String) -> String { path + "/" + name }

    func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

    func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = URL(fileURLWithPath: self(name))
        try makeFolder(file.deletingLastPathComponent().path)
        try Data(bytes).write(to: file)
    }

    func makeFolder(_ path: String) throws {
        let path = path.hasPrefix("/") ? path : self(path)
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: self(name)).map { String(decoding: $0, as: UTF8.self) }
    }

    func exists(_ name: String) -> Bool { text(name) != nil }

    /// Every file below a folder with its content, hidden ones too; links by where they lead.
    func files(_ name: String) throws -> [String: String] {
        var found: [String: String] = [:]
        for item in try FileManager.default.subpathsOfDirectory(atPath: self(name)) {
            let path = self(name) + "/" + item
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType
            if type == .typeSymbolicLink {
                found[item] = "-> " + (try FileManager.default.destinationOfSymbolicLink(atPath: path))
            } else if type == .typeRegular {
                found[item] = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
            }
        }
        return found
    }

    func modified(_ name: String) throws -> Date? {
        try FileManager.default.attributesOfItem(atPath: self(name))[.modificationDate] as? Date
    }
}
