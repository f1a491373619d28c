/// One call in a sample: who makes it, and what it passes.
package struct CallFact: Sendable {
    package enum Caller: String, Sendable { case cloudFunction, miniProgramPage }

    package var caller: Caller
    package var arguments: [Argument]
    /// The SDK versions that the page says the sample is for, such as `>=1.0.0`.
    package var versions: Found<SDKCondition>?
    /// Names that the arguments use and the sample never declares.
    package var undeclared: [Found<String>]
    /// Data of a page, which a cloud function does not have.
    package var pageData: Found<String>?
    package var place: PagePlace

    package enum Argument: Sendable {
        case object([Member])
        case name(Found<String>)
        case other(PagePlace)
    }

    package struct Member: Sendable {
        package var key: Found<String>
        /// The keys of an object that is written out as the value.
        package var inner: [Found<String>]
    }

    /// The names of positional arguments, when all but the options behind them are plain names.
    package var positional: [Found<String>]? {
        var names: [Found<String>] = []
        for (index, argument) in arguments.enumerated() {
            switch argument {
            case .name(let name): names.append(name)
            case .object where index == arguments.count - 1: break
            default: return nil
            }
        }
        return names.isEmpty ? nil : names
    }

    /// The members of the object that holds the parameters.
    package var members: [Member]? {
        if let first = arguments.first, case .object(let members) = first { members } else { nil }
    }

    /// What is given in the options argument, the last one behind the parameters.
    package var options: [OptionFact] {
        guard arguments.count >= 2, let last = arguments.last, case .object(let members) = last else { return [] }
        return members.flatMap { member in
            let key = member.key
            if member.inner.isEmpty { return [OptionFact(name: key, path: [key.value])] }
            return member.inner.map { inner in
                OptionFact(name: Found("\(key.value).\(inner.value)", at: key.place), path: [key.value, inner.value])
            }
        }
    }
}

/// Versions of the SDK: at least, or below, one.
package struct SDKCondition: Sendable, Hashable {
    package var isLowerBound: Bool
    package var version: String

    /// The condition in a heading or a comment, such as `SDK 版本 >= 1.0.0`.
    init?(_ text: String) {
        var scanner = Scanner(text.normalised)
        while !scanner.isAtEnd {
            let start = scanner.index
            guard let word = scanner.identifier(), word.split(separator: ".").count == 3,
                word.allSatisfy({ $0.isNumber || $0 == "." })
            else {
                scanner.index = max(scanner.index, start + 1)
                continue
            }
            let before = String(scanner.text[max(0, start - 8)..<start])
            let after = String(scanner.text[scanner.index...].prefix(5))
            let isBelow =
                ["<", "小于", "低于", "早于", "before"].contains { before.contains($0) }
                || ["以下", "之前", "以前"].contains { after.contains($0) }
            let isAbove =
                [">", "大于", "不低于", "since", "from"].contains { before.contains($0) }
                || ["以上", "及以上", "起", "+", "及之后"].contains { after.contains($0) }
            guard isBelow || isAbove else { continue }
            self.init(
                isLowerBound: isAbove && !(isBelow && !before.contains("不低于") && !before.contains(">")), version: word)
            return
        }
        return nil
    }

    private init(isLowerBound: Bool, version: String) {
        self.isLowerBound = isLowerBound
        self.version = version
    }
}
