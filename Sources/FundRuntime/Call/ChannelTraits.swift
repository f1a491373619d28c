/// What a channel says about every call before it is written.
package struct ChannelTraits: Sendable {
    let kind: ChannelKind
    /// The app that its calls are sent for.
    let appID: String
    /// What every call says beside its request, unless it says otherwise itself.
    var options = CallOptions()
    /// The members of the content that the channel writes itself.
    var reservedMembers: [String] = []
    /// Whether the platform's preset functions can be reached.
    var hasPresetFunctions = false
}

extension ChannelTraits {
    /// Those of a channel that sends nothing.
    package static func ofFake(_ kind: ChannelKind, appID: String) -> ChannelTraits {
        ChannelTraits(kind: kind, appID: appID, hasPresetFunctions: kind == .space)
    }
}
