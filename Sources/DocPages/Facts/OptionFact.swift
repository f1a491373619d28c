/// Something that is passed beside the parameters.
package struct OptionFact: Sendable, Hashable {
    /// The name its row has, or else the way to it in a sample.
    package var name: Found<String>
    /// The keys that lead to it in the argument, such as `notify`, `url`; empty where no sample passes it.
    package var path: [String]

    func isNamed(_ name: String) -> Bool { Self.isSame(self.name.value, name) }

    /// Whether two names are spellings of one: `notify_url`, `notifyUrl` and `notify.url`.
    static func isSame(_ left: String, _ right: String) -> Bool { letters(left) == letters(right) }

    private static func letters(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
}
