internal import SpecDiagnostics

/// One step through a YAML file, as libyaml takes it, in Swift values.
struct YAMLEvent {
    enum Kind {
        case streamStart, streamEnd, documentStart, documentEnd, sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case alias(String)
        case scalar(Node.Scalar)
    }

    var kind: Kind
    var anchor: String?
    /// The resolved tag, such as `tag:yaml.org,2002:str`, when one is written.
    var tag: String?
    /// Whether a list or mapping that starts here is written in brackets, or is a single pair inside of them.
    var isFlow = false
    /// Where anchor, tag or value start, whichever is first.
    var start: SourcePosition
    /// libyaml's end, which for block styles lies behind blank lines.
    var end: SourcePosition

    var hasProperties: Bool { anchor != nil || tag != nil }
}
