/// Faults at random, the same ones for the same seed and the same calls.
public struct Chaos: Sendable {
    /// What may happen, each as likely as the others.
    public static let usualFaults: [GatewayFault] = [
        .unreachable, .loseRequest, .loseReply, .delay(.seconds(1)), .delay(.seconds(60)), .duplicate,
        .truncate(bytes: 20), .forge, .unsign, .httpStatus(502, isCarriedOut: true),
        .httpStatus(503, isCarriedOut: false), .throttle, .unavailable,
    ]

    /// What the faults follow from; print it, to have the same again.
    public let seed: UInt64
    /// How much of the calls fails, from 0 to 1.
    public let rate: Double
    /// What may happen.
    public let faults: [GatewayFault]
    private var random: SeededRandom

    /// Chaos from a seed.
    ///
    /// - Parameters:
    ///   - rate: how much of the calls fails, from 0 to 1.
    ///   - faults: what may happen, each as likely as the others.
    public init(
        seed: UInt64 = .random(in: 0 ... .max), rate: Double = 0.3, faults: [GatewayFault] = Chaos.usualFaults
    ) {
        self.seed = seed
        self.rate = min(max(rate.isNaN ? 0 : rate, 0), 1)
        self.faults = faults
        random = SeededRandom(seed)
    }

    /// What happens to the next call.
    mutating func next() -> GatewayFault? {
        // Drawn always, so that what happens to a call does not hang on what happened to the one before.
        let (chance, choice) = (random.next(), random.next())
        guard !faults.isEmpty, Double(chance >> 11) * 0x1p-53 < rate else { return nil }
        return faults[Int(choice % UInt64(faults.count))]
    }
}

/// Numbers that follow from a seed (splitmix64).
struct SeededRandom: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
