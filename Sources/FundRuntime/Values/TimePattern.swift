/// A pattern such as `yyyy-MM-dd HH:mm:ss.SSS`: letters of a clock stand for digits, everything else for itself.
///
/// What a pattern has no letters for is 0 when it is read, and left out when it is written.
package struct TimePattern: Sendable {
    /// `yyyy-MM-dd HH:mm:ss`.
    package static let time = TimePattern("yyyy-MM-dd HH:mm:ss")
    /// `yyyy-MM-dd`.
    package static let date = TimePattern("yyyy-MM-dd")

    /// One letter as often as it is repeated.
    private struct Run {
        let letter: UInt8
        let width: Int
        /// The member of a clock that it stands for; nil where it stands for itself.
        let member: (any WritableKeyPath<CivilTime, Int> & Sendable)?
        /// How much one unit of its last digit counts: a fraction's first digit is 100,000,000 nanoseconds.
        let unit: Int

        init(letter: UInt8, width: Int) {
            self.letter = letter
            self.width = width
            let isFraction = letter == UInt8(ascii: "S") && width <= 9
            unit = isFraction ? (width..<9).reduce(1) { unit, _ in unit * 10 } : 1
            switch letter {
            case UInt8(ascii: "y"): member = \CivilTime.year
            case UInt8(ascii: "M"): member = \CivilTime.month
            case UInt8(ascii: "d"): member = \CivilTime.day
            case UInt8(ascii: "H"): member = \CivilTime.hour
            case UInt8(ascii: "m"): member = \CivilTime.minute
            case UInt8(ascii: "s"): member = \CivilTime.second
            default: member = isFraction ? \CivilTime.nanosecond : nil
            }
        }
    }

    private let runs: [Run]

    /// A pattern of `yyyy`, `MM`, `dd`, `HH`, `mm`, `ss` and, for a fraction of a second, up to nine times `S`.
    package init(_ pattern: String) {
        var runs: [Run] = []
        for letter in pattern.utf8 {
            let last = runs.last?.letter == letter ? runs.popLast() : nil
            runs.append(Run(letter: letter, width: (last?.width ?? 0) + 1))
        }
        self.runs = runs
    }

    /// What a text shows; nil unless it is exactly in the pattern.
    ///
    /// It may be a day that no calendar has.
    package func read(_ text: String) -> CivilTime? {
        var time = CivilTime()
        var rest = Array(text.utf8)[...]
        for run in runs {
            guard rest.count >= run.width else { return nil }
            let bytes = rest.prefix(run.width)
            rest = rest.dropFirst(run.width)
            if let member = run.member {
                guard bytes.allSatisfy(\.isDigit) else { return nil }
                // No pattern of a specification has a number of 19 digits.
                time[keyPath: member] = bytes.reduce(0) { $0 &* 10 &+ Int($1 - 0x30) } &* run.unit
            } else if bytes.contains(where: { $0 != run.letter }) {
                return nil
            }
        }
        return rest.isEmpty ? time : nil
    }

    /// The text of a clock.
    package func text(_ time: CivilTime) -> String {
        var bytes: [UInt8] = []
        for run in runs {
            guard let member = run.member else {
                bytes += repeatElement(run.letter, count: run.width)
                continue
            }
            let digits = String(time[keyPath: member] / run.unit).utf8
            bytes += repeatElement(UInt8(ascii: "0"), count: max(0, run.width - digits.count))
            bytes += digits
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
