import FundRuntime

/// The members of a command.
struct ControlWords {
    private let object: JSONObject

    init(_ object: JSONObject) { self.object = object }

    func text(_ name: String) throws(ControlMistake) -> String? {
        guard let value = object[name], value != .null else { return nil }
        guard case .string(let text) = value else { throw ControlMistake("'\(name)' is no text") }
        return text
    }

    func needed(_ name: String) throws(ControlMistake) -> String {
        guard let text = try text(name) else { throw ControlMistake("'\(name)' is missing: a text") }
        return text
    }

    func number(_ name: String) throws(ControlMistake) -> Double? {
        guard let value = object[name], value != .null else { return nil }
        guard case .number(let number) = value, let number = Double(number.text), number.isFinite else {
            throw ControlMistake("'\(name)' is no number")
        }
        return number
    }

    func whole(_ name: String) throws(ControlMistake) -> Int? {
        guard let number = try number(name) else { return nil }
        guard let whole = Int(exactly: number) else { throw ControlMistake("'\(name)' is no whole number") }
        return whole
    }

    /// A time in seconds.
    func seconds(_ name: String) throws(ControlMistake) -> Duration? {
        guard let number = try number(name) else { return nil }
        guard (0...315_360_000_000).contains(number) else { throw ControlMistake("'\(name)' is no number of seconds") }
        return .seconds(number)
    }

    func flag(_ name: String) throws(ControlMistake) -> Bool {
        guard let value = object[name], value != .null else { return false }
        guard case .boolean(let flag) = value else { throw ControlMistake("'\(name)' is neither true nor false") }
        return flag
    }

    func objects(_ name: String) throws(ControlMistake) -> [ControlWords] {
        guard case .array(let values) = object[name] else { throw ControlMistake("'\(name)' is no list") }
        var found: [ControlWords] = []
        for value in values {
            guard case .object(let object) = value else { throw ControlMistake("'\(name)' holds more than objects") }
            found.append(ControlWords(object))
        }
        return found
    }

    func state(_ name: String) throws(ControlMistake) -> BusinessState {
        let text = try needed(name)
        guard let state = BusinessState(rawValue: text) else {
            throw ControlMistake("'\(text)' is no state: succeeded, processing, failed or refunded")
        }
        return state
    }
}
