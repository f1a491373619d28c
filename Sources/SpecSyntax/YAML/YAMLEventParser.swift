internal import CLibYAML
internal import SpecDiagnostics

/// libyaml's parser over one file.
///
/// Everything that touches C is in this file. It owns libyaml's parser object, and is a class so that the object is
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
        defer { yaml_event_delete(&event) }
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

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        let data = event.data
        start = SourcePosition(event.start_mark)
        end = SourcePosition(event.end_mark)
        switch event.type {
        case YAML_STREAM_START_EVENT: kind = .streamStart
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        case YAML_ALIAS_EVENT: kind = .alias(text(data.alias.anchor) ?? "")
        case YAML_SCALAR_EVENT:
            kind = .scalar(Node.Scalar(data.scalar.value, data.scalar.length, data.scalar.style))
            anchor = text(data.scalar.anchor)
            tag = text(data.scalar.tag)
        case YAML_SEQUENCE_START_EVENT:
            kind = .sequenceStart
            anchor = text(data.sequence_start.anchor)
            tag = text(data.sequence_start.tag)
            isFlow = data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case YAML_MAPPING_START_EVENT:
            kind = .mappingStart
            anchor = text(data.mapping_start.anchor)
            tag = text(data.mapping_start.tag)
            isFlow = data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        default: kind = .streamEnd
        }
    }
}

extension Node.Scalar {
    fileprivate init(_ value: UnsafeMutablePointer<yaml_char_t>?, _ length: Int, _ style: yaml_scalar_style_t) {
        text = String(decoding: UnsafeBufferPointer(start: value, count: value == nil ? 0 : length), as: UTF8.self)
        self.style =
            switch style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
    }
}

extension SourcePosition {
    /// libyaml counts from 0.
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }
}

private func text(_ value: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    value.map { String(cString: $0) }
}
