#if Mock
    /// Why the mock does not run.
    struct MockProblem: Error {
        let message: String

        init(_ message: String) { self.message = message }
    }
#endif
