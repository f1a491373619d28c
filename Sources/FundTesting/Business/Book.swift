import FundRuntime

/// All orders, found by their key and by what else they are known by.
struct Book: Sendable {
    private var byNumber: [Int: LedgerEntry] = [:]
    private var byKey: [LedgerEntry.Key: Int] = [:]
    private var byAttribute: [String: [String: [Int]]] = [:]
    private(set) var next = 1
    private var oldest = 1
    private let identifiers: Set<String>
    /// How many orders are remembered.
    private let limit: Int

    init(identifiers: Set<String>, limit: Int) {
        self.identifiers = identifiers
        self.limit = max(limit, 1)
    }

    /// The orders, the oldest first.
    var entries: [LedgerEntry] { (oldest..<next).compactMap { byNumber[$0] } }

    subscript(number: Int) -> LedgerEntry? {
        get { byNumber[number] }
        set { byNumber[number] = newValue }
    }

    /// The order of a key.
    subscript(key: LedgerEntry.Key) -> LedgerEntry? { byKey[key].flatMap { byNumber[$0] } }

    /// How many orders were forgotten.
    var forgotten: Int { oldest - 1 }

    /// Takes an order; the oldest ones are forgotten where there are too many, and are what comes back.
    mutating func append(_ entry: LedgerEntry) -> [LedgerEntry] {
        next = entry.number + 1
        byNumber[entry.number] = entry
        if let key = entry.key { byKey[key] = entry.number }
        for (name, value) in entry.attributes where identifiers.contains(name) {
            byAttribute[name, default: [:]][value, default: []].append(entry.number)
        }
        var forgotten: [LedgerEntry] = []
        while byNumber.count > limit, let entry = forgetOldest() { forgotten.append(entry) }
        return forgotten
    }

    /// The orders for which all of some identifiers are right, the oldest first.
    func entries(with given: [(name: String, value: String)], of merchant: String) -> [LedgerEntry] {
        guard let first = given.first else { return [] }
        let numbers = byAttribute[first.name]?[first.value] ?? []
        return numbers.compactMap { byNumber[$0] }.filter { entry in
            entry.merchant == merchant && given.allSatisfy { entry.attributes[$0.name] == $0.value }
        }
    }

    private mutating func forgetOldest() -> LedgerEntry? {
        guard let entry = byNumber.removeValue(forKey: oldest) else { return nil }
        oldest += 1
        if let key = entry.key { byKey[key] = nil }
        for (name, value) in entry.attributes where identifiers.contains(name) {
            byAttribute[name]?[value]?.removeAll { $0 == entry.number }
            if byAttribute[name]?[value]?.isEmpty == true { byAttribute[name]?[value] = nil }
        }
        return entry
    }
}
