package import SpecDiagnostics

/// A value that is sent although the caller never gives it.
package struct Constant: Sendable {
    package enum Value: Sendable {
        case text(String)
        /// JSON text inside a string.
        case json(LocatedJSON)
    }

    package let wire: Located<String>
    package let value: Value
    package let place: WirePlace
    /// The one channel it is sent on; nil for both.
    package let channel: WireChannel?

    package init(wire: Located<String>, value: Value, place: WirePlace = .content, channel: WireChannel? = nil) {
        self.wire = wire
        self.value = value
        self.place = place
        self.channel = channel
    }

    /// What is sent, as a text.
    package var text: String {
        switch value {
        case .text(let text): text
        case .json(let json): json.compactText
        }
    }
}
