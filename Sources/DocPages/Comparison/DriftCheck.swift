/// One comparison of a page with its spec, in a file of its own.
protocol DriftCheck: Sendable {
    func findings(_ subject: DriftSubject) -> [DriftFinding]
}
