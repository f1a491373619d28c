extension CallOptions {
    /// The member of a space's request that carries the options.
    package static let spaceMember = "$config"

    /// The options as that member's object.
    var spaceConfiguration: JSONObject {
        var configuration = JSONObject()
        for option in options { Self.set(.string(option.value), at: option.path[...], in: &configuration) }
        return configuration
    }

    private static func set(_ value: JSONValue, at path: ArraySlice<String>, in object: inout JSONObject) {
        guard let name = path.first else { return }
        guard path.count > 1 else { return object[name] = value }
        var inner = JSONObject()
        if case .object(let existing) = object[name] { inner = existing }
        set(value, at: path.dropFirst(), in: &inner)
        object[name] = .object(inner)
    }
}
