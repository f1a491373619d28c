/// What is to go wrong, and with which calls.
struct FaultScript: Sendable {
    private struct Line {
        let fault: GatewayFault
        /// The call; nil for any.
        let operation: String?
        var left: Int
    }

    private var lines: [Line] = []
    /// Faults beside those that were asked for.
    var chaos: Chaos?

    /// Asks for a fault of the next calls.
    mutating func add(_ fault: GatewayFault, for operation: String?, times: Int) {
        if times > 0 { lines.append(Line(fault: fault, operation: operation, left: times)) }
    }

    /// What goes wrong with a call.
    mutating func next(for operation: String?) -> GatewayFault? {
        guard let place = lines.firstIndex(where: { $0.operation == nil || $0.operation == operation }) else {
            return chaos?.next()
        }
        lines[place].left -= 1
        let fault = lines[place].fault
        if lines[place].left == 0 { lines.remove(at: place) }
        return fault
    }

    /// Asks for nothing more.
    mutating func clear() {
        lines = []
        chaos = nil
    }
}
