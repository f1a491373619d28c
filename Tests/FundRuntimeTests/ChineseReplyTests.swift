import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Replies in GBK although UTF-8 was asked for, and replies with a byte order mark: verified as they came, then read.
@Suite struct ChineseReplyTests {
    /// With characters whose second byte is a backslash or a brace, one of four bytes, and what JSON escapes.
    private static let text = #"付款方余额不足：乗﹞亄亇㐀 \"x\" \\ 😀"#
    private static let read = #"付款方余额不足：乗﹞亄亇㐀 "x" \ 😀"#
    private static let refusal =
        #"{"code":"40004","msg":"业务失败","sub_code":"PAYER_BALANCE_NOT_ENOUGH","sub_msg":"\#(text)"}"#

    static func gb(_ text: String) -> [UInt8] {
        Array(text.data(using: String.Encoding(rawValue: 0x8000_0632)) ?? Data())
    }

    /// A signed reply in bytes of any charset.
    private static func reply(
        _ node: [UInt8], mark: [UInt8] = [], contentType: String? = nil, damaged: Bool = false, before: String = ""
    ) throws -> GatewayAnswer {
        let sign = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64")).signature(for: node)
        let name = "alipay_fund_trans_uni_transfer_response"
        let body =
            mark + Array("{".utf8) + gb(before) + Array("\"\(name)\":".utf8)
            + (damaged ? [0x7B, 0x20] + node.dropFirst() : node)
            + Array(",\"sign\":\"\(Data(sign).base64EncodedString())\"}".utf8)
        return .fault(.reply(headers: contentType.map { ["Content-Type": $0] } ?? [:], body: body))
    }

    @Test(arguments: [
        nil, "text/html", "text/html;charset=GBK", "text/html; Charset=\"gb2312\"", "application/json;charset=GB18030",
        "text/html;charset=x-gbk;x=y", "text/html;charset=utf-8", "text/html;charset=ISO-8859-1",
        "text/html; charset = 'GBK'",
    ]) func aRefusalKeepsItsCodeAndText(contentType: String?) async throws {
        let answer = try Self.reply(Self.gb(Self.refusal), contentType: contentType, before: #""前":"乗㐀😀€","#)
        let rejection = try #require(try await Bench { _ in answer }.send().rejection)
        #expect(rejection.subCode?.rawValue == "PAYER_BALANCE_NOT_ENOUGH" && rejection.next == .topUpAndResend)
        #expect(rejection.subMessage?.reveal() == Self.read)
    }

    @Test func aSuccessIsReadFromTheBytesThatWereSigned() async throws {
        let node = Self.gb(Bench.success(more: #","title":"\#(Self.text)""#))
        let answer = try Self.reply(node)
        let reply = try #require(try await Bench { _ in answer }.send().reply)
        #expect(reply.state == .succeeded && reply.response.wire["title"]?.scalarText == Self.read)
        let forged = try Self.reply(node, damaged: true)
        #expect(try await Bench { _ in forged }.send().unresolved?.cause == .invalidSignature)
    }

    /// A `Content-Type` is not signed: it must not move the end of a string in what is.
    @Test func whatIsUTF8IsNotReadAsGBKWhereThatWouldMoveAQuotationMark() async throws {
        let title = #"测\",\"fund_bill\":\"1"#
        let node = Array(Bench.success(more: #","title":"\#(title)""#).utf8)
        let answer = try Self.reply(node, contentType: "text/html;charset=GBK")
        let reply = try #require(try await Bench { _ in answer }.send().reply)
        #expect(reply.response.wire["title"]?.scalarText == #"测","fund_bill":"1"#)
        #expect(reply.response.wire["fund_bill"] == nil)
    }

    @Test func aByteOrderMarkStandsForNothing() async throws {
        for (mark, node) in [
            ([0xEF, 0xBB, 0xBF], Array(Bench.success(more: #","title":"测""#).utf8)),
            ([0x84, 0x31, 0x95, 0x33], Self.gb(Bench.success(more: #","title":"测""#))),
        ] as [([UInt8], [UInt8])] {
            let answer = try Self.reply(node, mark: mark)
            let reply = try await Bench { _ in answer }.send().reply
            #expect(reply?.response.wire["title"]?.scalarText == "测")
        }
        let body = [0xEF, 0xBB, 0xBF] + Array(V3Bench.success().utf8)
        for signed in [body, Array(V3Bench.success().utf8)] {
            let text = Array("1\nn\n".utf8) + signed + Array("\n".utf8)
            let sign = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64")).signature(for: text)
            var answer = V3Answer("")
            answer.fault = .reply(
                headers: [
                    "alipay-timestamp": "1", "alipay-nonce": "n", "alipay-signature": Data(sign).base64EncodedString(),
                ], body: body)
            let bench = try V3Bench { [answer] _ in answer }
            #expect(try await bench.send().reply != nil)
        }
    }

    @Test func whatIsInNoKnownCharsetIsMalformed() async throws {
        let node = Array(#"{"code":"10000","title":""#.utf8) + [0xC4, 0xFF] + Array(#""}"#.utf8)
        let answer = try Self.reply(node)
        let cause = try await Bench({ _ in answer }).send().unresolved?.cause
        guard case .malformedResponse(let error) = cause else { return #expect(Bool(false)) }
        #expect(error.problem == .notUTF8)
    }

    @Test func encryptedContentsMayBeInGBK() async throws {
        let key = try Vectors.key("aes_key.b64")
        let text = try AESContentCipher(key: key).encrypt(Self.gb(Self.refusal))
        let answer = try Self.reply(Array("\"\(text)\"".utf8), contentType: "text/html;charset=GBK")
        let gateway = try SigningGateway(
            appID: Bench.appID, appPublicKey: Vectors.key("app_public.b64"),
            alipayPrivateKey: Vectors.key("alipay_pkcs1.b64"), contentKey: key
        ) { _ in answer }
        let client = Client(
            gateway: try GatewayConfiguration(
                environment: .custom(gateway.url), appID: Bench.appID, signer: Vectors.signer(),
                verifier: Vectors.verifier(), contentCipher: AESContentCipher(key: key)), clock: Bench.clock)
        let rejection = await client.fund.b2cRedPacket.send(try Bench.request()).rejection
        #expect(rejection?.subMessage?.reveal() == Self.read)
    }

    @Test func aSpaceMayAnswerInGBK() async throws {
        let body = Self.gb(#"{"success":true,"data":\#(Self.refusal)}"#)
        let bench = try SpaceCallTests.SpaceBench { _ in .fault(.reply(body: body)) }
        #expect(try await bench.send().rejection?.subMessage?.reveal() == Self.read)
    }
}
