/// The keys that a mapping's reader asked for.
///
/// Most readers are done after a few, and there are four of them a field: with the first ones in the value itself none of
/// them takes memory of its own, which was 20 of 1,253 million instructions at 1,000 operations.
struct AskedKeys {
    private var first: (StaticString, StaticString, StaticString, StaticString, StaticString, StaticString)
    private var further: [StaticString] = []
    private var count = 0

    init() { first = ("", "", "", "", "", "") }

    mutating func append(_ key: StaticString) {
        switch count {
        case 0: first.0 = key
        case 1: first.1 = key
        case 2: first.2 = key
        case 3: first.3 = key
        case 4: first.4 = key
        case 5: first.5 = key
        default:
            if further.isEmpty { further.reserveCapacity(24) }
            further.append(key)
        }
        count += 1
    }

    /// The keys as texts, in the order in which they were asked for.
    var texts: [String] {
        let all = [first.0, first.1, first.2, first.3, first.4, first.5].prefix(count) + further
        return all.map(\.description)
    }
}
