/// Unicode scalars, as ranges in ascending order that do not touch.
struct ScalarSet: Sendable {
    let ranges: [ClosedRange<UInt32>]

    init(_ ranges: [ClosedRange<UInt32>]) {
        var merged: [ClosedRange<UInt32>] = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, range.lowerBound <= last.upperBound &+ 1 {
                merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        self.ranges = merged
    }

    init(_ scalar: Unicode.Scalar) { ranges = [scalar.value...scalar.value] }

    func contains(_ scalar: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(scalar.value) } }

    /// Every scalar that is not in it.
    var inverted: ScalarSet {
        var rest: [ClosedRange<UInt32>] = []
        var start: UInt32 = 0
        for range in ranges {
            if range.lowerBound > start { rest.append(start...(range.lowerBound - 1)) }
            start = range.upperBound + 1
        }
        if start <= 0x10FFFF { rest.append(start...0x10FFFF) }
        return ScalarSet(rest)
    }

    /// What `.` stands for: everything but the ends of lines.
    static let any = ScalarSet([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]).inverted
    /// `\d`, `\w` and `\s`, which are ASCII: wire values have no digits of other scripts.
    static let classes: [Unicode.Scalar: ScalarSet] = [
        "d": ScalarSet([0x30...0x39]), "w": ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]),
        "s": ScalarSet([0x09...0x0D, 0x20...0x20]),
    ]

    /// Whether a scalar is in more than one of some sets.
    static func overlap(_ sets: [ScalarSet]) -> Bool {
        let ranges = sets.flatMap(\.ranges).sorted { $0.lowerBound < $1.lowerBound }
        return zip(ranges, ranges.dropFirst()).contains { $0.upperBound >= $1.lowerBound }
    }
}
