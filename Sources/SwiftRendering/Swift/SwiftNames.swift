/// Swift names from the words of a spec.
enum SwiftNames {
    /// `b2cRedPacket` as `B2cRedPacket`.
    static func type(_ name: String) -> String {
        SwiftWords.typeName(name.prefix(1).uppercased() + name.dropFirst())
    }

    /// A field as a property: `scene_code` as `sceneCode`, `Scene` as `scene`, `URL` as `url`.
    static func property(_ name: String) -> String {
        let isCamelCase = (name.utf8.first ?? 0) >= UInt8(ascii: "a") && !name.utf8.contains(UInt8(ascii: "_"))
        return isCamelCase ? member(name) : value(name) ?? member(name)
    }

    /// A name as a member.
    static func member(_ name: String) -> String { SwiftWords.memberName(name) }

    /// An operation as a method: never the name of its own type.
    static func method(_ name: String) -> String { member(name.prefix(1).lowercased() + name.dropFirst()) }

    /// A service as a property of the runtime's client, which has others already.
    static func clientMember(_ name: String) -> String {
        ["channel", "description", "middleware", "requestID"].contains(name) ? name + "_" : member(name)
    }

    /// A resource as a property of its service, which has a `client` already.
    static func accessor(_ name: String) -> String { name == "client" ? "client_" : member(name) }

    /// An option as a parameter beside `request`: never the name of a type.
    static func option(_ name: String) -> String {
        let name = property(name)
        return ["request", "callOptions", "client", "deadline", "pacing"].contains(name) ? name + "_" : name
    }

    /// `PAYEE_NOT_EXIST` as `payeeNotExist`, `isv.invalid-signature` as `isvInvalidSignature`.
    ///
    /// `nil` when nothing is left that a Swift name could be made of, or a digit would stand first.
    static func value(_ wire: String) -> String? {
        if let name = screamingSnakeCase(wire) { return SwiftWords.memberName(name) }
        let words = wire.split { !($0.isLetter || $0.isNumber) || $0 == "_" }
        guard let first = words.first else { return nil }
        let rest = words.dropFirst().map {
            isUpperCase($0) ? capitalised($0) : $0.prefix(1).uppercased() + $0.dropFirst()
        }
        let start = isUpperCase(first) ? first.lowercased() : first.prefix(1).lowercased() + first.dropFirst()
        let name = start + rest.joined()
        guard let initial = name.first, initial.isLetter else { return nil }
        return SwiftWords.memberName(name)
    }

    /// The name of a value such as `PAYEE_NOT_EXIST`: capitals, digits and underscores of ASCII, a letter first.
    ///
    /// Nearly every value is one, and asking Unicode about its characters was a seventh of planning.
    private static func screamingSnakeCase(_ wire: String) -> String? {
        guard let first = wire.utf8.first, (0x41...0x5A).contains(first) else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(wire.utf8.count)
        var isStart = false
        for byte in wire.utf8 {
            switch byte {
            case 0x41...0x5A:
                name.append(isStart ? byte : byte | 0x20)
                isStart = false
            case 0x30...0x39:
                name.append(byte)
                isStart = false
            case 0x5F: isStart = true
            default: return nil
            }
        }
        return String(decoding: name, as: UTF8.self)
    }

    private static func isUpperCase(_ word: Substring) -> Bool { !word.contains { $0.isLowercase } }

    private static func capitalised(_ word: Substring) -> String {
        word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }
}
