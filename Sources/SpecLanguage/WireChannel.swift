/// A way to the platform, where only one has a value.
package enum WireChannel: String, CaseIterable, Sendable {
    case gateway, space
}
