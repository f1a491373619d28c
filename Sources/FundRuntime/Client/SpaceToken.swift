/// The session token of a space; never printed.
package struct SpaceToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    let text: String

    /// A placeholder.
    package var description: String { "<token>" }
    /// Nothing: `dump` must not show the token.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
