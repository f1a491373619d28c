internal import SpecDiagnostics

/// Finds the names that the author may have meant, for so many errors as a person will read.
///
/// Comparing names is the most costly part of a check; without a bound, a large file of wrong names would take minutes.
struct Suggestions {
    private var left = TemplateLimits.suggestions

    /// There will be no more suggestions.
    var areUsedUp: Bool { left == 0 }

    /// The known name that is most similar, if any is similar enough.
    mutating func name(for word: String, among known: some Sequence<String>) -> String? {
        guard left > 0, word.utf8.count <= 256 else { return nil }
        left -= 1
        return closestMatch(to: word, among: known)
    }
}
