/// Limits that a page sets in words that were not read: they are for a person to read.
struct UnreadLimits: DriftCheck {
    func findings(_ subject: DriftSubject) -> [DriftFinding] {
        subject.pairs.filter { !$0.page.limits.unread.isEmpty }.map { pair in
            let limits = pair.page.limits.unread
            return subject.finding(
                "limit-not-read", .warning, pair,
                "no limit of '\(pair.name)' was read, as \(limits.map(\.text).joined(separator: ", and "))",
                pageSays: limits.map(\.words).joined(separator: ", "))
        }
    }
}
