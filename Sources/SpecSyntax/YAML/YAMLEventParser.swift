internal import SpecDiagnostics

#if BundledYAML
    internal import CYaml
#else
    internal import CLibYAML
#endif

/// libyaml's parser over one file.
///
/// Everything that touches C is in this file and in `YAMLEvent.swift`. It owns libyaml's parser object, and is a class so that the object is
/// released whichever way reading ends. The bytes must stay in place as long as the parser is used, and must be UTF-8
/// without a byte order mark.
final class YAMLEventParser {
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let isReady: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        parser = .allocate(capacity: 1)
        // A failed initialisation has released its own parts and left zeros, which may be released again.
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
    }

    /// The next event, or a failure, after which libyaml cannot go on.
    func next() throws(YAMLFailure) -> YAMLEvent {
        guard isReady else { throw YAMLFailure(problem: "out of memory", place: SourcePosition(line: 1, column: 1)) }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
        return YAMLEvent(event)
    }

    private func failure() -> YAMLFailure {
        let state = parser.pointee
        return YAMLFailure(
            problem: state.problem.map { String(cString: $0) } ?? "out of memory",
            place: SourcePosition(state.problem_mark), context: state.context.map { String(cString: $0) },
            contextPlace: state.context.map { _ in SourcePosition(state.context_mark) })
    }
}
