import SpecDiagnostics
import SpecLanguage

extension OtherSubCodes {
    static func read(_ node: Node, problems: inout [Diagnostic]) -> Stated<OtherSubCodes>? {
        var map = MappingReader(
            node, of: "an item of otherSubCodes", expecting: "a mapping such as {startingWith: …, effect: …, next: …}")
        let others = OtherSubCodes(
            start: map.text("startingWith"), effect: map.word("effect", as: MoneyEffect.self),
            next: map.word("next", as: NextStep.self))
        let by = map.text("by")
        // What is not documented one by one needs a source of its own, and inherits none.
        for key: StaticString in ["effect", "next", "by"] where !map.has(key) { map.reportMissing(key) }
        let isComplete = map.isMapping && map.unknownEntries.isEmpty
        map.finish(&problems)
        // Of a part it is not known what is missing.
        return isComplete ? Stated(others, at: node.range, by: by) : nil
    }
}
