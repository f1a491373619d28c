/// The parameters of a gateway request: the text to sign, and the form that carries them.
package struct GatewayParameters: Sendable {
    private var parameters: [(name: String, value: String)] = []

    /// No parameters.
    package init() {}

    /// Adds a parameter; an empty one is neither signed nor sent.
    package mutating func add(_ name: String, _ value: String) {
        if !value.isEmpty { parameters.append((name, value)) }
    }

    /// The parameters of both, the right ones behind.
    package static func + (left: GatewayParameters, right: GatewayParameters) -> GatewayParameters {
        var sum = left
        sum.parameters += right.parameters
        return sum
    }

    /// All parameters, sorted by the bytes of their names.
    private var sorted: [(name: String, value: String)] {
        parameters.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// What is signed, to be shown.
    var signedText: SignedText { SignedText(parameters: sorted) }

    /// What is signed: all parameters, sorted by the bytes of their names, values raw, joined by `&`.
    package var stringToSign: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        for (name, value) in sorted {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            bytes.append(contentsOf: name.utf8)
            bytes.append(UInt8(ascii: "="))
            bytes.append(contentsOf: value.utf8)
        }
        return bytes
    }

    /// The parameters as parts of a form with files, in the order they were added.
    var texts: [MultipartForm.Text] { parameters.map { MultipartForm.Text(name: $0.name, value: $0.value) } }

    /// The parameters as an object, in the order they were added.
    var object: JSONObject {
        var object = JSONObject()
        for (name, value) in parameters { object.append(name, .string(value)) }
        return object
    }

    /// The parameters as `application/x-www-form-urlencoded`, in the order they were added.
    package var form: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(1024)
        for (name, value) in parameters {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &bytes)
        }
        return bytes
    }
}
