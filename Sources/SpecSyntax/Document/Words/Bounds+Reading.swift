import SpecDiagnostics
import SpecLanguage

extension MappingReader {
    /// Reads `{min: …, max: …}`.
    mutating func bounds(_ key: StaticString, hasUnit: Bool = false) -> Stated<Bounds>? {
        nested(key) { node, problems in
            var map = MappingReader(
                node, of: key.description, expecting: "{min: …, max: …}", hint: Self.boundsHint(key, node))
            let (minimum, maximum) = (map.integer("min"), map.integer("max"))
            let unit = hasUnit ? map.word("unit", as: LengthUnit.self) : nil
            let by = map.text("by")
            map.finish(&problems)
            return Stated(
                Bounds(minimum: minimum, maximum: maximum, unit: unit), at: node.range, by: by)
        }
    }

    /// A number alone is mostly a maximum, and two in a list are both.
    private static func boundsHint(_ key: StaticString, _ node: Node) -> String? {
        if let number = node.integer { return "write '\(key): {max: \(number)}'" }
        let numbers = node.items?.compactMap(\.integer) ?? []
        return numbers.count == 2 ? "write '\(key): {min: \(numbers[0]), max: \(numbers[1])}'" : nil
    }
}
