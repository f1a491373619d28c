/// How a call that a person carries out is handed to that person.
package enum PageExecution: String, CaseIterable, Sendable {
    /// A link to open.
    case get
    /// A form that the browser posts.
    case post
    /// An order string that an app hands to Alipay's SDK.
    case sdk
}
