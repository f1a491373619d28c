/// A channel whose replies and notices are signed by the platform.
package protocol SignedChannel: Channel {
    /// Whose signatures they have.
    var trust: ReplyTrust { get }
}
