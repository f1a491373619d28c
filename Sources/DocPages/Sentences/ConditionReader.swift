/// Reads the part of a sentence that says when something holds: `certType=PASSPORT 且 certNo 不为空`, `a 等于 X 或 Y`.
struct ConditionReader {
    typealias Condition = Limits.RequiredWhen.Condition

    private var scanner: Scanner
    /// A name behind the last condition that none is about: whatever the sentence demands, it demands of that field.
    private(set) var target: String?

    init(_ clause: String) { scanner = Scanner(clause) }

    /// Alternatives, each of conditions that hold together; none when nothing could be made out.
    mutating func read() -> [[Condition]] {
        var alternatives: [[Condition]] = [[]]
        var isOr = false
        while !scanner.isAtEnd {
            if scanner.takeAny(Self.or) != nil {
                isOr = true
                continue
            }
            guard let name = scanner.identifier() else {
                scanner.index += 1
                continue
            }
            guard name.first?.isLetter ?? false else { continue }
            guard let found = conditions(startingWith: name) else {
                if !Self.plainWords.contains(name.lowercased()) { target = name }
                continue
            }
            target = nil
            if isOr, !alternatives[alternatives.count - 1].isEmpty { alternatives.append([]) }
            isOr = false
            alternatives[alternatives.count - 1] += found
        }
        return alternatives.filter { !$0.isEmpty }
    }

    /// The conditions on one name, or on several that share theirs: `a、b 均不为空`.
    private mutating func conditions(startingWith first: String) -> [Condition]? {
        var names = [first]
        var ahead = scanner
        while true {
            var next = ahead
            next.skip(" ")
            guard next.takeAny(Self.and) != nil else { break }
            next.skip(" ")
            guard let name = next.identifier(), name.first?.isLetter ?? false else { break }
            names.append(name)
            ahead = next
        }
        for (count, start) in [(names.count, ahead), (1, scanner)] {
            var next = start
            guard let (values, isNegated) = next.operation(), count == 1 || values.isEmpty else { continue }
            scanner = next
            return names.prefix(count).map { Condition(field: $0, values: values, isNegated: isNegated) }
        }
        return nil
    }

    private static let or = ["或者", "或", "||", " or "]
    private static let and = ["以及", "并且", ",", "和", "与", "及", "&&", "and "]
    /// English words that are no names of fields.
    private static let plainWords = Set(
        "the a an is this field parameter value of then it be are must and both all json api id url".words)
}

extension Scanner {
    /// What is said of a name: that it is given, or is not, or has one of some values, or none of them.
    fileprivate mutating func operation() -> (values: [String], isNegated: Bool)? {
        skip(" \"'[]的字段参数值取栏位均都同时也")
        if takeAny(Self.present) != nil { return ([], false) }
        if takeAny(Self.absent) != nil { return ([], true) }
        let isNegated = takeAny(Self.unequal) != nil
        guard isNegated || takeAny(Self.equal) != nil else { return nil }
        let values = values()
        // 传入 alone says that something is given.
        return values.isEmpty ? nil : (values, isNegated)
    }

    private mutating func values() -> [String] {
        var values: [String] = []
        skip(" \"'[(为是:")
        while let value = identifier() {
            values.append(value)
            var next = self
            next.skip(" \"')]")
            guard next.takeAny(Self.separators) != nil else { break }
            next.skip(" \"'[(")
            // A word with something said of it is the next name, not a further value.
            var ahead = next
            guard ahead.identifier() != nil, ahead.operation() == nil else { break }
            self = next
        }
        skip("\"')]")
        return values
    }

    private static let separators = ["或者", "或", "/", ",", "|", "和", "or ", "与"]
    private static let present =
        "不为空 非空 有值 不空 不是空 已填 存在".words
        + ["is not empty", "is present", "is given", "is provided", "is set", "not empty", "present"]
    private static let absent =
        "为空 是空 未传 不传 没传 未填 不填 缺省".words + ["is empty", "is absent", "is missing"]
        + ["is not given", "is not set", "is not present", "empty", "absent"]
    private static let unequal = ["!=", "<>", "不等于", "不为", "不是", "非", "is not "]
    private static let equal = ["==", "=", "等于", "为", "是", ":", "选择", "传入", "传", "is ", "equals ", "in "]
}
