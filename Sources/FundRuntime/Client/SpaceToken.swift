/// The session token of a space; never printed.
package struct SpaceToken: Hashable, Sendable, Confidential {
    let text: String

    /// A placeholder.
    package var description: String { "<token>" }
}
