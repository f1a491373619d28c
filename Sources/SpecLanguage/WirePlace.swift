/// Where in a request to the gateway a value is; a Serverless space has all in one object.
package enum WirePlace: String, CaseIterable, Sendable {
    /// In `biz_content`.
    case content
    /// Beside it, as a parameter of its own.
    case parameters
}
