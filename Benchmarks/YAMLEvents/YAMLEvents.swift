import CLibYAML
import Foundation

/// The floor under every reader of YAML: libyaml's events of all files below a folder, and nothing done with them.
@main
struct YAMLEvents {
    static func main() throws {
        guard let folder = CommandLine.arguments.dropFirst().first else {
            print("usage: YAMLEvents FOLDER")
            exit(64)
        }
        var events = 0
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) where name.hasSuffix(".yaml") {
            events += try count(Data(contentsOf: URL(filePath: folder).appending(path: name)))
        }
        print(events)
    }

    private static func count(_ text: Data) throws -> Int {
        var parser = yaml_parser_t()
        guard yaml_parser_initialize(&parser) == 1 else { throw CocoaError(.featureUnsupported) }
        defer { yaml_parser_delete(&parser) }
        return try text.withUnsafeBytes { bytes in
            yaml_parser_set_input_string(
                &parser, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
            var events = 0
            while true {
                var event = yaml_event_t()
                guard yaml_parser_parse(&parser, &event) == 1 else { throw CocoaError(.fileReadCorruptFile) }
                defer { yaml_event_delete(&event) }
                events += 1
                if event.type == YAML_STREAM_END_EVENT { return events }
            }
        }
    }
}
