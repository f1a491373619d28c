/// The candidate that a misspelt word was probably meant to be, for "did you mean".
///
/// Insertions, deletions, replacements and swaps of neighbours count one each, upper and lower case are alike, and about
/// a third of the letters may be wrong. Of equally close candidates the alphabetically first one is taken, whatever their
/// order. Words over 64 characters have no match.
package func closestMatch(to word: String, among candidates: some Sequence<String>) -> String? {
    guard let letters = folded(word), !letters.isEmpty else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != word {
        // A word that much longer has more letters than may be wrong, however many bytes each of them takes.
        guard candidate.utf8.count <= 4 * (letters.count + 4), let others = folded(candidate) else { continue }
        let length = min(letters.count, others.count)
        let tolerated = min(4, (max(letters.count, others.count) + 1) / 3, length - 1)
        guard let distance = distance(letters, others, atMost: min(tolerated, best?.distance ?? .max)) else { continue }
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

/// The scalars with ASCII letters in lower case; `nil` for words that are too long to compare.
private func folded(_ word: String) -> [UInt32]? {
    let scalars = word.unicodeScalars.prefix(65).map { ("A"..."Z").contains($0) ? $0.value + 0x20 : $0.value }
    return scalars.count <= 64 ? scalars : nil
}

/// The optimal string alignment distance, or `nil` once it is certain to exceed the limit.
private func distance(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 1...max(left.count, 1) where row <= left.count {
        var current = [Int](repeating: row, count: right.count + 1)
        var smallest = row
        for column in 1...max(right.count, 1) where column <= right.count {
            let isEqual = left[row - 1] == right[column - 1]
            var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isEqual ? 0 : 1))
            if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1] {
                cost = min(cost, beforeLast[column - 2] + 1)
            }
            current[column] = cost
            smallest = min(smallest, cost)
        }
        // A swap reaches back two rows, so one row above the limit is not yet the end.
        if smallest > limit + 1 { return nil }
        (beforeLast, last) = (last, current)
    }
    return last[right.count] <= limit ? last[right.count] : nil
}
