import SpecModel

/// What planning a file looks at that stands in none of the specs that the file refers to.
///
/// Everything that `Planner.init` gathers over all files must be told here, for otherwise a file that depends on it
/// is taken for current when it is not.
extension Planner {
    /// What every file depends on.
    package var commonSurroundings: String { topLevelTypes.sorted().joined(separator: "\n") }

    /// What one file depends on: where its own shapes travel, and which fields name its amounts
    /// and in which unit.
    package func surroundings(ofFile index: Int) -> String {
        guard let spec = spec(ofFile: index) else { return "" }
        var text = ""
        for id in model.files[spec].shapes {
            text += sent.contains(id) ? "s" : "-"
            text += received.contains(id) ? "r" : "-"
            for name in amountFields[id] ?? [] { text += " \(name)" }
            if amountsInMinorUnits.contains(id) { text += " /" }
            text += "\n"
        }
        return text
    }
}
