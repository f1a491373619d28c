import Foundation
import FundRuntime
import Testing

/// Random texts read by this module and by Foundation: what this module accepts, Foundation reads alike.
///
/// Numbers beyond a binary floating-point number are left out: this module keeps their text, Foundation refuses them.
/// The other way round does not hold, on purpose: duplicate names, deep nesting, a byte order mark and other encodings
/// are refused here.
@Suite struct DifferentialJSONTests {
    @Test func acceptedTextsMeanTheSame() throws {
        var generator = SeededGenerator()
        var accepted = 0
        for _ in 0..<5000 {
            var bytes: [UInt8] = []
            Self.write(depth: 0, &bytes, &generator)
            if Bool.random(using: &generator) { Self.mutate(&bytes, &generator) }
            guard let own = try? JSONParser.value(bytes), Self.fitsDouble(own) else { continue }
            accepted += 1
            let other = try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
            #expect(other != nil, "\(generator): \(String(decoding: bytes, as: UTF8.self))")
            if let other {
                #expect(Self.agree(own, other), "\(generator): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(accepted > 2000, "\(generator)")
    }

    @Test func membersAreWhatTheWholeObjectHas() throws {
        var generator = SeededGenerator()
        for _ in 0..<5000 {
            var bytes: [UInt8] = []
            Self.write(depth: 0, &bytes, &generator)
            if Bool.random(using: &generator) { Self.mutate(&bytes, &generator) }
            guard let object = try? JSONParser.object(bytes) else { continue }
            let members = try JSONParser.members(bytes)
            #expect(members.map(\.name) == object.members.map(\.name), "\(generator)")
            for (member, whole) in zip(members, object.members) {
                #expect(try JSONParser.value(Array(bytes[member.range])) == whole.value, "\(generator)")
                #expect(object[member.name] == whole.value, "\(generator)")
            }
        }
    }

    private static func fitsDouble(_ own: JSONValue) -> Bool {
        switch own {
        case .null, .boolean, .string: return true
        case .number:
            guard let text = own.scalarText, let value = Double(text) else { return false }
            let mantissa = text.prefix { $0 != "e" && $0 != "E" }
            return value.isFinite && (value != 0 || !mantissa.contains { ("1"..."9").contains($0) })
        case .array(let values): return values.allSatisfy { fitsDouble($0) }
        case .object(let object): return object.members.allSatisfy { fitsDouble($0.value) }
        }
    }

    private static func agree(_ own: JSONValue, _ other: Any) -> Bool {
        switch own {
        case .null: return other is NSNull
        case .boolean(let value): return (other as? Bool) == value
        case .string(let text): return (other as? String).map { $0.utf8.elementsEqual(text.utf8) } ?? false
        case .number:
            guard let text = own.scalarText, let expected = Double(text), let number = other as? NSNumber else {
                return false
            }
            return abs(number.doubleValue - expected) <= abs(expected) * 1e-12
        case .array(let values):
            guard let others = other as? [Any], others.count == values.count else { return false }
            return zip(values, others).allSatisfy { agree($0, $1) }
        case .object(let object):
            guard let others = other as? [String: Any] else { return false }
            return object.members.allSatisfy { member in others[member.name].map { agree(member.value, $0) } ?? false }
        }
    }

    private static let strings = [
        "a", "sign", "}", "{", #"\""#, #"\\"#, #"\/"#, #"\u00e9"#, #"\uD83D\uDE00"#, "é", "你好", "😀", #"\n"#, " ",
    ]
    private static let scalars = ["0", "-1", "2.50", "1e5", "-0.5E-2", "123456789012", "true", "false", "null"]

    private static func write(depth: Int, _ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        func string() -> String {
            let parts = (0..<Int.random(in: 0...4, using: &generator)).map { _ in
                strings.randomElement(using: &generator) ?? ""
            }
            return "\"\(parts.joined())\""
        }
        let blank = ["", "", " ", "\r\n\t"].randomElement(using: &generator) ?? ""
        bytes.append(contentsOf: blank.utf8)
        switch Int.random(in: depth == 0 ? 2...3 : depth > 4 ? 0...1 : 0...3, using: &generator) {
        case 0: bytes.append(contentsOf: (scalars.randomElement(using: &generator) ?? "0").utf8)
        case 1: bytes.append(contentsOf: string().utf8)
        case let kind:
            bytes.append(contentsOf: (kind == 2 ? "{" : "[").utf8)
            for index in 0..<Int.random(in: 0...4, using: &generator) {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                if kind == 2 { bytes.append(contentsOf: "\(string().dropLast())\(index)\"\(blank):".utf8) }
                write(depth: depth + 1, &bytes, &generator)
            }
            bytes.append(contentsOf: (kind == 2 ? "}" : "]").utf8)
        }
        bytes.append(contentsOf: blank.utf8)
    }

    private static func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
        guard !bytes.isEmpty else { return }
        let index = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...2, using: &generator) {
        case 0: bytes.remove(at: index)
        case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &generator)], at: index)
        }
    }
}
