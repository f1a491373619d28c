/// A type whose content must not reach a log: descriptions, dumps and interpolations show its `description` and no more.
public protocol Confidential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {}

extension Confidential {
    /// The same as the description.
    public var debugDescription: String { description }
    /// Nothing: `dump` must not show the content.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
