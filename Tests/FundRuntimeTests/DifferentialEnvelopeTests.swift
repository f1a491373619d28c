import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Damaged replies and forms, read by this module and by a second reading that shares nothing with it.
///
/// `Fuzzing/run` does the same with guidance by coverage.
@Suite struct DifferentialEnvelopeTests {
    private static let replies = [
        #"{"a_response":{"code":"10000","x":[1,-2.5e3,"\u00e9\\\"}",true,null]},"sign":"AA=="}"#,
        #" {"sign" : "AB+/" ,"error_response":{"msg":"a\/b"}, "alipay_cert_sn":"5f"}"#,
        #"{"a_response":"b64==","alipay_cert_sn":"","sign":"","a":{"sign":1,"a_response":2}}"#,
        "{" + (0..<20).map { #""\#($0)":\#($0)"# }.joined(separator: ",") + #","a_response":{},"sign":null}"#,
        #"{"a_response":{"t":"测试😀 \ud83d\ude00"},"a\u006e\u0301":1,"áN\u0323":2}"#,
    ]

    private static let forms = [
        "app_id=1&biz_content=%7B%22a%22%3A+1%7D&charset=GBK&sign_type=RSA2&sign=AA%3D%3D&x=",
        "a=1&&b=%E6%B5%8B=&%63=+&", "=", "a", "%", "a=%4", "a=1&%61=2",
    ]

    /// One to three changes: a byte of either text, gone, twice, or another's.
    private static func damaged(_ text: String, _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        let alphabet = Array(#"{}[]":,\/u0e-+%&= ab"#.utf8) + [0x00, 0x1F, 0x80, 0xC3, 0xE6, 0xFF]
        for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &generator)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes.remove(at: index)
            case 1: bytes.insert(alphabet.randomElement(using: &generator) ?? 0, at: index)
            case 2: bytes[index] = alphabet.randomElement(using: &generator) ?? 0
            default: bytes.insert(contentsOf: bytes[index..<min(index + 12, bytes.count)], at: index)
            }
        }
        return bytes
    }

    @Test func nodesOfReplies() throws {
        var generator = SeededGenerator()
        var accepted = 0
        for round in 0..<6000 {
            let text = Self.replies[round % Self.replies.count]
            let bytes = round < Self.replies.count ? Array(text.utf8) : Self.damaged(text, &generator)
            let shown = "\(generator): \(String(decoding: bytes, as: UTF8.self))"
            let plain = PlainEnvelope(bytes, node: "a_response")
            let own: GatewayEnvelope
            do { own = try GatewayEnvelope(bytes, node: "a_response") } catch {
                // A name that is there twice deeper inside is refused, too, which the second reading does not look for.
                if case .malformedResponse(let error) = error, error.problem == .duplicateName { continue }
                #expect(plain == nil || Self.signature(plain) == nil && plain?.signature != .absent, "\(shown)")
                continue
            }
            accepted += 1
            #expect(own.node == plain?.node && own.isErrorNode == plain?.isErrorNode, "\(shown)")
            #expect(own.certificateSerialNumber.map { Array($0.utf8) } == plain?.certificate, "\(shown)")
            #expect(own.signature == Self.signature(plain), "\(shown)")
        }
        #expect(accepted > 250, "\(generator)")
    }

    private static func signature(_ plain: PlainEnvelope?) -> [UInt8]? {
        guard case .text(let text) = plain?.signature else { return nil }
        return Data(base64Encoded: Data(text)).map { Array($0) }
    }

    @Test func parametersOfForms() {
        var generator = SeededGenerator()
        var accepted = 0
        for round in 0..<6000 {
            let text = Self.forms[round % Self.forms.count]
            let bytes = round < Self.forms.count ? Array(text.utf8) : Self.damaged(text, &generator)
            let shown = "\(generator): \(String(decoding: bytes, as: UTF8.self))"
            let plain = PlainForm(bytes)
            guard let own = try? NotificationForm(bytes, maximumSize: 4096) else {
                #expect(plain == nil, "\(shown)")
                continue
            }
            accepted += 1
            #expect(own.parameters.map(\.name) == plain?.pairs.map(\.name), "\(shown)")
            #expect(own.parameters.map(\.value) == plain?.pairs.map(\.value), "\(shown)")
            for names in [["sign"], ["sign", "sign_type"]] {
                #expect(own.content(without: names) == plain?.content(without: names), "\(shown)")
            }
        }
        #expect(accepted > 250, "\(generator)")
    }

    /// Two spellings that Swift's `==` calls equal are two names, in small objects and in large ones.
    @Test(arguments: [0, 40]) func namesAreToldApartByBytes(others: Int) throws {
        let more = (0..<others).map { #","\#($0)":0"# }.joined()
        let text = #"{"\u00e9":1,"e\u0301":2,"K":3,"\u212a":4,"a\u0323\u0307":5,"a\u0307\u0323":6\#(more)}"#
        let object = try JSONObject(parsing: text)
        #expect(object.members.count == 6 + others)
        #expect(object["K"]?.jsonText == "3")
        #expect(try JSONParser.members(Array(text.utf8)).count == 6 + others)
        #expect(throws: JSONError.self) { try JSONObject(parsing: #"{"K":1\#(more),"\u004b":2}"#) }
    }
}
