import FundRuntime

/// What a reply says of the business.
struct ModelStatus: Sendable {
    struct Value: Sendable {
        let wire: String
        let state: BusinessState
    }

    /// The field; nil where the code alone is the status.
    let field: String?
    let values: [Value]
    /// The field that says what became of a success, and its values.
    let second: (field: String, values: [Value])?
    /// What a reply without the field means.
    let absent: BusinessState?
    /// Final values that may still turn into others.
    let mayReverse: [String: String]

    /// What a value means; nil for one that is not documented.
    func state(of wire: String) -> BusinessState? { values.first { $0.wire == wire }?.state }

    /// The first value with a meaning.
    func value(meaning state: BusinessState) -> String? { values.first { $0.state == state }?.wire }
}
