import SpecDiagnostics
import SpecLanguage

extension MappingReader {
    /// Reads `{min: …, max: …}`.
    mutating func bounds(_ key: StaticString, hasUnit: Bool = false) -> Stated<Bounds>? {
        nested(key) { node, problems in
            var map = MappingReader(node, of: key.description, expecting: "{min: …, max: …}")
            let (minimum, maximum) = (map.integer("min"), map.integer("max"))
            let unit = hasUnit ? map.word("unit", as: LengthUnit.self)?.value : nil
            let by = map.text("by")
            map.finish(&problems)
            return Stated(
                Bounds(minimum: minimum, maximum: maximum, unit: unit ?? .characters), at: node.range, by: by)
        }
    }
}
