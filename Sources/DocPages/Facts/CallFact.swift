/// One call in a sample: who makes it, and what it passes.
package struct CallFact: Sendable {
    package enum Caller: String, Sendable { case cloudFunction, miniProgramPage }

    package var caller: Caller
    package var arguments: [Argument] = []
    /// The SDK versions that the page says the sample is for, such as `>=1.0.0`.
    package var versions: Found<SDKCondition>?
    /// Names that the arguments use and the sample never declares.
    package var undeclared: [Found<String>] = []
    /// Data of a page, which a cloud function does not have.
    package var pageData: Found<String>?
    package var place: PagePlace

    package enum Argument: Sendable {
        case object([Member])
        case name(Found<String>)
        case other(PagePlace)

        fileprivate var members: [Member]? { if case .object(let members) = self { members } else { nil } }
        fileprivate var name: Found<String>? { if case .name(let name) = self { name } else { nil } }
    }

    package struct Member: Sendable {
        package var key: Found<String>
        /// The keys of an object that is written out as the value.
        package var inner: [Found<String>]
    }

    /// The names of positional arguments, when all but the options behind them are plain names.
    package var positional: [Found<String>]? {
        let plain = arguments.last?.members == nil ? arguments[...] : arguments.dropLast()
        let names = plain.compactMap(\.name)
        return names.isEmpty || names.count < plain.count ? nil : names
    }

    /// The members of the object that holds the parameters.
    package var members: [Member]? { arguments.first?.members }

    /// What is given in the options argument, the last one behind the parameters.
    package var options: [OptionFact] {
        guard arguments.count >= 2, let members = arguments.last?.members else { return [] }
        return members.flatMap { member in
            let key = member.key
            if member.inner.isEmpty { return [OptionFact(name: key, path: [key.value])] }
            return member.inner.map { inner in
                OptionFact(name: Found("\(key.value).\(inner.value)", at: key.place), path: [key.value, inner.value])
            }
        }
    }
}
