/// The candidate that a misspelt word was probably meant to be, for "did you mean".
///
/// Insertions, deletions, replacements and swaps of neighbours count one each, upper and lower case are alike, and about
/// a third of the letters may be wrong. Of equally close candidates the alphabetically first one is taken, whatever their
/// order. Words over 64 characters have no match.
package func closestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
    guard var distances = EditDistances(from: word) else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word {
        guard let distance = distances.distance(to: candidate, atMost: best?.distance ?? .max) else { continue }
        if let best, (best.distance, best.name) <= (distance, candidate) { continue }
        best = (candidate, distance)
    }
    return best?.name
}

extension [Diagnostic] {
    /// The hint for a misspelt word of which a finding is to be added to these; `nil` when no candidate is close.
    ///
    /// The more findings and candidates there are, the sooner none is looked for: nobody reads the thousandth hint, and the
    /// work would grow with the square of a file.
    package func didYouMean(
        _ word: String, amongAtMost number: Int, _ candidates: () -> some Sequence<String>
    ) -> String? {
        mayLookFor(number) ? SpecDiagnostics.didYouMean(word, among: candidates()) : nil
    }

    package func didYouMean(_ word: String, among candidates: some Collection<String>) -> String? {
        didYouMean(word, amongAtMost: candidates.count) { candidates }
    }

    /// Whether so many candidates are looked at for the next finding.
    package func mayLookFor(_ candidates: Int) -> Bool { count * candidates < 100_000 }
}

/// The hint for a misspelt word; `nil` when no candidate is close.
package func didYouMean(_ word: String, among candidates: some Sequence<String>) -> String? {
    closestMatch(to: word, among: candidates).map { "did you mean '\($0)'?" }
}
