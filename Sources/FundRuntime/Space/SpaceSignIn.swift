/// How a client gets its token from a space.
@nonexhaustive public enum SpaceSignIn: Sendable {
    /// As nobody in particular.
    case anonymous
    /// As a user of the mini-program. A code of `my.getAuthCode` works once, so each renewal asks for a new one.
    case authorized(code: @Sendable () async throws -> String)
}
