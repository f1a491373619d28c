/// The time stamp of a gateway request: `yyyy-MM-dd HH:mm:ss` in GMT+8, wherever the machine stands.
package enum GatewayStamp {
    /// Seconds from GMT to the zone of the gateway.
    private static let offset: Int64 = 28_800

    /// The stamp of an instant, in seconds since 1970-01-01 00:00:00 GMT.
    package static func text(_ seconds: Int64) -> String {
        TimePattern.time.text(CivilTime(secondsSince1970: seconds + offset))
    }
}
