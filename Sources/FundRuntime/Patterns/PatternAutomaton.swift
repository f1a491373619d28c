/// The positions of a pattern, its counts written out, and which may follow which.
struct PatternAutomaton: Sendable {
    private(set) var positions: [ScalarSet] = []
    private(set) var followers: [[Int]] = []
    private(set) var isLast: [Bool] = []
    private(set) var first: [Int] = []
    private(set) var isEmptyMatched = false
    private var size = 0

    init(_ pattern: PatternNode) throws(PatternMistake) {
        let whole = try add(pattern)
        (first, isEmptyMatched) = (whole.first, whole.isNullable)
        isLast = [Bool](repeating: false, count: positions.count)
        for position in whole.last { isLast[position] = true }
    }

    /// Where a part starts and ends, and whether it may be nothing.
    private struct Part {
        var first: [Int] = []
        var last: [Int] = []
        var isNullable = true
    }

    private mutating func add(_ node: PatternNode) throws(PatternMistake) -> Part {
        switch node {
        case .one(let set):
            positions.append(set)
            followers.append([])
            try grow(by: 1)
            return Part(first: [positions.count - 1], last: [positions.count - 1], isNullable: false)
        case .sequence(let nodes):
            var whole = Part()
            for node in nodes { whole = try join(whole, try add(node)) }
            return whole
        case .choice(let nodes):
            var whole = Part(isNullable: false)
            for node in nodes {
                let part = try add(node)
                whole.first += part.first
                whole.last += part.last
                whole.isNullable = whole.isNullable || part.isNullable
            }
            return whole
        case .repeated(let node, let least, let most, let offset):
            return try add(node, least, most, at: offset)
        }
    }

    private mutating func join(_ left: Part, _ right: Part) throws(PatternMistake) -> Part {
        try connect(left.last, right.first)
        return Part(
            first: left.first + (left.isNullable ? right.first : []),
            last: right.last + (right.isNullable ? left.last : []), isNullable: left.isNullable && right.isNullable)
    }

    private mutating func connect(_ left: [Int], _ right: [Int]) throws(PatternMistake) {
        try grow(by: left.count * right.count)
        for position in left { followers[position] += right }
    }

    private mutating func grow(by count: Int) throws(PatternMistake) {
        size += count
        guard size <= TextPattern.largestSize else {
            throw PatternMistake(
                "is too large: with its counts written out it has more than \(TextPattern.largestSize) steps",
                hint: "limit the length with 'length', and write '*' or '+' here")
        }
    }

    private mutating func add(_ node: PatternNode, _ least: Int, _ most: Int?, at offset: Int) throws(PatternMistake)
        -> Part
    {
        let start = positions.count
        var copies: [Part] = []
        // Each copy hangs on the one in front of it, and without an upper limit the last one on itself.
        for _ in 0..<max(least, most ?? 1, 1) {
            let copy = try add(node)
            if copy.isNullable, most != 1 {
                throw PatternMistake(
                    "repeats what may be nothing", hint: "demand at least one character of it", at: offset)
            }
            if let previous = copies.last { try connect(previous.last, copy.first) }
            copies.append(copy)
        }
        if most == nil, let last = copies.last { try connect(last.last, last.first) }
        if most != 1, !node.isOne { try requireOneWay(from: start, copies[0].first, at: offset) }
        return Part(
            first: copies[0].first, last: copies[max(least - 1, 0)...].flatMap(\.last),
            isNullable: least == 0 || copies[0].isNullable)
    }

    /// In a repeated group each character must say how the match goes on.
    ///
    /// This automaton would bear other groups as well; whoever else checks the same pattern, with an engine that goes back,
    /// may not end in this life.
    private func requireOneWay(from start: Int, _ first: [Int], at offset: Int) throws(PatternMistake) {
        let ways = [first] + followers[start...]
        guard ways.contains(where: { way in ScalarSet.overlap(way.map { positions[$0] }) }) else { return }
        throw PatternMistake(
            "repeats a group that can match the same text in several ways",
            hint:
                "let each character say how it goes on, as in '[0-9]+(,[0-9]+)*'; a class such as '[a-z0-9]*' needs no group",
            at: offset)
    }
}
