/// A part of a pattern as it is written.
indirect enum PatternNode: Sendable {
    case one(ScalarSet)
    case sequence([PatternNode])
    case choice([PatternNode])
    /// So many times; without `most`, without end.
    case repeated(PatternNode, least: Int, most: Int?, offset: Int)

    /// Whether it is a single character, which can be repeated in one way only.
    var isOne: Bool { if case .one = self { true } else { false } }
}
