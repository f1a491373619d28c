import Synchronization

/// Makes order numbers: of one length and alphabet, never the same twice, and sorted, as texts, by the time they were made.
///
/// Nothing in this library makes a number by itself: make one per payment, store it with the order, and send it. A number made anew
/// for a payment whose outcome is unknown is a second payment.
///
/// A number is a prefix, the time in milliseconds, a count of those made in the same millisecond, and random signs to the end. Those
/// of one source ascend whatever the machine's clock does; those of several sort by their clocks, and the random signs keep
/// them apart.
///
///     let numbers = try OrderNumberSource(prefix: "RP", length: 32)
///     let number = numbers.next()
public final class OrderNumberSource: Sendable {
    /// The signs of a number.
    public enum Alphabet: Sendable {
        /// `0` to `9`.
        case digits
        /// `0` to `9` and `A` to `Z`.
        case digitsAndCapitals

        fileprivate var signs: [UInt8] {
            Array((self == .digits ? "0123456789" : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").utf8)
        }
        /// How many signs hold a time, until after the year 5000; the numbers of one millisecond; and 40 random bits.
        fileprivate var widths: (time: Int, count: Int, random: Int) { self == .digits ? (14, 4, 13) : (9, 3, 8) }
    }

    private let prefix: [UInt8]
    private let length: Int
    private let alphabet: Alphabet
    private let clock: WallClock
    private let last = Mutex((milliseconds: Int64.min, count: 0))

    /// A source of numbers of a length; throws where prefix and length leave too few signs to tell numbers apart: 31 digits are
    /// needed, or 20 digits and capitals.
    ///
    /// The prefix, of letters, digits, `-` and `_`, tells the numbers of one system from those of another. The clock is for
    /// tests to replace.
    public init(
        prefix: String = "", length: Int = 32, alphabet: Alphabet = .digitsAndCapitals, clock: WallClock = .system
    ) throws(InvalidRequest) {
        let widths = alphabet.widths
        let needed = prefix.utf8.count + widths.time + widths.count + widths.random
        var violations: [Violation] = []
        if !prefix.utf8.allSatisfy({ $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }) {
            violations.append(
                Violation(fields: ["prefix"], rule: "alphabet", message: "must have letters, digits, - and _ alone"))
        }
        if length < needed || length > 128 {
            violations.append(Violation(fields: ["length"], rule: "length", message: "must be from \(needed) to 128"))
        }
        guard violations.isEmpty else { throw InvalidRequest(subject: "OrderNumberSource", violations: violations) }
        self.prefix = Array(prefix.utf8)
        self.length = length
        self.alphabet = alphabet
        self.clock = clock
    }

    /// A number that was never made before.
    public func next() -> String {
        let (signs, widths) = (alphabet.signs, alphabet.widths)
        let most = (0..<widths.count).reduce(1) { product, _ in product * signs.count }
        let (milliseconds, count) = last.withLock { last in
            let now = max(clock.milliseconds(), 0)
            // A clock that stands or goes back counts on; a full millisecond borrows the next.
            if now > last.milliseconds {
                last = (now, 0)
            } else if last.count + 1 < most {
                last.count += 1
            } else {
                last = (last.milliseconds + 1, 0)
            }
            return last
        }
        var number = prefix
        Self.append(UInt64(milliseconds), widths.time, signs, to: &number)
        Self.append(UInt64(count), widths.count, signs, to: &number)
        var generator = SystemRandomNumberGenerator()
        while number.count < length { number.append(signs[Int.random(in: 0..<signs.count, using: &generator)]) }
        return String(decoding: number, as: UTF8.self)
    }

    private static func append(_ value: UInt64, _ width: Int, _ signs: [UInt8], to number: inout [UInt8]) {
        var digits = [UInt8](repeating: signs[0], count: width)
        var rest = value
        for index in digits.indices.reversed() {
            digits[index] = signs[Int(rest % UInt64(signs.count))]
            rest /= UInt64(signs.count)
        }
        number += digits
    }
}
