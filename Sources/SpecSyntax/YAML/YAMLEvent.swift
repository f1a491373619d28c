internal import SpecDiagnostics

#if BundledYAML
    internal import CYaml
#else
    internal import CLibYAML
#endif

/// One step through a YAML file, as libyaml takes it; what libyaml keeps for it is released with the value.
struct YAMLEvent: ~Copyable {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias, scalar
    }

    private let event: yaml_event_t

    /// Takes over what libyaml has filled in.
    init(_ event: yaml_event_t) { self.event = event }

    deinit {
        var event = event
        yaml_event_delete(&event)
    }
}

extension YAMLEvent {
    var kind: Kind {
        switch event.type {
        case YAML_STREAM_START_EVENT: .streamStart
        case YAML_DOCUMENT_START_EVENT: .documentStart
        case YAML_DOCUMENT_END_EVENT: .documentEnd
        case YAML_ALIAS_EVENT: .alias
        case YAML_SCALAR_EVENT: .scalar
        case YAML_SEQUENCE_START_EVENT: .sequenceStart
        case YAML_SEQUENCE_END_EVENT: .sequenceEnd
        case YAML_MAPPING_START_EVENT: .mappingStart
        case YAML_MAPPING_END_EVENT: .mappingEnd
        default: .streamEnd
        }
    }

    /// Where anchor, tag or value start, whichever is first.
    var start: SourcePosition { SourcePosition(event.start_mark) }

    /// libyaml's end, which for block styles lies behind blank lines.
    var end: SourcePosition { SourcePosition(event.end_mark) }

    /// The anchor of a node, or the one that an alias names.
    var anchor: String? { (kind == .alias ? event.data.alias.anchor : properties.anchor).map { String(cString: $0) } }

    /// The resolved tag, such as `tag:yaml.org,2002:str`, when one is written.
    var tag: String? { properties.tag.map { String(cString: $0) } }

    var hasProperties: Bool { properties.anchor != nil || properties.tag != nil }

    private var properties: (anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?) {
        switch kind {
        case .scalar: (event.data.scalar.anchor, event.data.scalar.tag)
        case .sequenceStart: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
        case .mappingStart: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
        default: (nil, nil)
        }
    }

    /// Whether a list or mapping that starts here is written in brackets, or is a single pair inside of them.
    var isFlow: Bool {
        switch kind {
        case .sequenceStart: event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        case .mappingStart: event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        default: false
        }
    }

    /// The bytes of a scalar, which are there as long as the event is; none in anything else.
    var text: UnsafeBufferPointer<UInt8> {
        let value = kind == .scalar ? event.data.scalar.value : nil
        return UnsafeBufferPointer(start: value, count: value == nil ? 0 : event.data.scalar.length)
    }

    /// Whether it stands for nothing at all.
    var isEmptyPlainScalar: Bool { kind == .scalar && style == .plain && text.isEmpty }

    /// How a scalar is written.
    var style: Node.Scalar.Style {
        switch event.data.scalar.style {
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
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }
}
