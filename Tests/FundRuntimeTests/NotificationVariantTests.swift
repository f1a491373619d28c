import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Notifications as different parts of the platform write them: what verifies is read, and nothing else.
@Suite struct NotificationVariantTests {
    private static let pairs = [
        ("app_id", Bench.appID), ("blank", " \n"), ("charset", "utf-8"), ("empty", ""), ("out_biz_no", "1"),
        ("sign_type", "RSA2"),
    ]

    private func read(
        _ form: SignedForm, leavingOut names: Set<String> = ["sign_type"], contentType: String? = nil,
        cipher: (any ContentCipher)? = nil, isEmpty: ([UInt8]) -> Bool = { _ in false }
    ) throws -> GatewayNotification {
        try GatewayNotification(
            verifying: form.body(key: Vectors.key("alipay_pkcs1.b64"), leavingOut: names, isEmpty: isEmpty),
            appID: Bench.appID, by: Vectors.verifier(), contentType: contentType, contentCipher: cipher)
    }

    /// What the signature leaves out beside its own name, and which values it takes for none.
    @Test(arguments: [["sign_type"], []] as [Set<String>]) func parametersWithoutAValue(names: Set<String>) throws {
        let kept = try read(SignedForm(Self.pairs), leavingOut: names)
        #expect(kept.parameters["empty"] != nil && kept.parameters["blank"] != nil)
        let empty = try read(SignedForm(Self.pairs), leavingOut: names) { $0.isEmpty }
        #expect(empty.parameters["empty"] == nil && empty.parameters["blank"] != nil && empty.outBizNo == "1")
        let blank = try read(SignedForm(Self.pairs), leavingOut: names) { $0.allSatisfy { $0 <= 0x20 } }
        #expect(blank.parameters["empty"] == nil && blank.parameters["blank"] == nil && blank.outBizNo == "1")
    }

    @Test func theNameOfTheCertificateMayBeUnsigned() throws {
        let form = SignedForm(Self.pairs + [("alipay_cert_sn", "x")])
        let notification = try read(form, leavingOut: ["sign_type", "alipay_cert_sn"])
        #expect(notification.outBizNo == "1" && notification.parameters["alipay_cert_sn"] == nil)
        #expect(try read(form)["alipay_cert_sn"] == "x")
    }

    @Test(arguments: ["out_biz_no", "app_id", "charset"]) func whatWasNotSignedIsRefused(name: String) throws {
        #expect(throws: NotificationError.invalidSignature) {
            try read(SignedForm(Self.pairs), leavingOut: ["sign_type", name])
        }
    }

    /// Whoever adds a parameter without a value to a message that was signed without such gains nothing.
    @Test func anAddedEmptyParameterIsNotHandedOn() throws {
        let body = try SignedForm([("app_id", Bench.appID), ("out_biz_no", "1")])
            .body(key: Vectors.key("alipay_pkcs1.b64"))
        let notification = try GatewayNotification(
            verifying: body + Array("&trade_status=&x=%20".utf8), appID: Bench.appID, by: Vectors.verifier())
        #expect(notification.parameters.members.map(\.name) == ["app_id", "out_biz_no", "sign"])
        #expect(throws: NotificationError.invalidSignature) {
            try GatewayNotification(
                verifying: body + Array("&trade_status=x".utf8), appID: Bench.appID, by: Vectors.verifier())
        }
    }

    @Test(arguments: [
        "GBK", "gbk", "x-gbk", "GB2312", "gb_2312-80", "GB18030", "cp936", "\"GBK\"", "windows-936", "EUC-CN",
    ]) func charsetsInEverySpelling(name: String) throws {
        let title = ChineseReplyTests.gb("测试乗㐀")
        var form = SignedForm([("app_id", Bench.appID)])
        form.pairs.append(("title", title))
        #expect(try read(form, contentType: "application/x-www-form-urlencoded;charset=\(name)")["title"] == "测试乗㐀")
        #expect(
            try read(form, contentType: "application/x-www-form-urlencoded; CHARSET = \(name) ; a=b")["title"] == "测试乗㐀"
        )
        // Nobody names it: it is what it is.
        #expect(try read(form)["title"] == "测试乗㐀")
        form.pairs.append(("charset", Array(name.utf8)))
        #expect(try read(form)["title"] == "测试乗㐀")
        // What was signed counts more than the header.
        #expect(try read(form, contentType: "text/plain;charset=utf-8")["title"] == "测试乗㐀")
    }

    @Test func aCharsetThatDoesNotFitIsRefused() throws {
        var form = SignedForm([("app_id", Bench.appID)])
        form.pairs.append(("title", [0xC4, 0xFF]))
        #expect(throws: NotificationError.charset) { try read(form) }
        for name in ["UTF-8", "utf-16", "Shift_JIS", "GBK"] {
            var named = form
            named.pairs.append(("charset", Array(name.utf8)))
            #expect(throws: NotificationError.charset) { try read(named) }
        }
        let utf8 = SignedForm([("app_id", Bench.appID), ("title", "测\"试")])
        #expect(try read(utf8, contentType: "text/plain;charset=GBK")["title"] == "测\"试")
        #expect(try read(utf8, contentType: "text/plain;charset=iso-8859-1")["title"] == "测\"试")
    }

    @Test(arguments: ["AES", "aes"]) func encryptedContents(type: String) async throws {
        let key = try Vectors.key("aes_key.b64")
        let cipher = try AESContentCipher(key: key)
        func form(_ content: String) -> SignedForm {
            SignedForm([
                ("app_id", Bench.appID), ("biz_content", content), ("encrypt_type", type),
                ("msg_method", "alipay.fund.trans.order.changed"), ("sign_type", "RSA2"),
            ])
        }
        let content = try cipher.encrypt(Array(#"{"out_biz_no":"1","title":"测试"}"#.utf8))
        let notification = try read(form(content), leavingOut: [], cipher: cipher)
        #expect(notification.outBizNo == "1")
        #expect(try notification.content()?["title"]?.scalarText == "测试")
        #expect(throws: NotificationError.encrypted) { try read(form(content), leavingOut: []) }
        for text in ["AAAA", "@", #"{"out_biz_no":"1"}"#, "GJueuZbMRAvIfD6rnW1mFg=="] {
            #expect(throws: NotificationError.undecryptable) { try read(form(text), leavingOut: [], cipher: cipher) }
        }
        // It may not say so.
        var silent = form(content)
        silent.pairs.removeAll { $0.name == "encrypt_type" }
        #expect(try read(silent, leavingOut: [], cipher: cipher).outBizNo == "1")
        #expect(try read(silent, leavingOut: [])["biz_content"] == content)
        // Nothing is decrypted that was not verified.
        let used = Counter()
        #expect(throws: NotificationError.invalidSignature) {
            try read(
                form(content), leavingOut: ["biz_content"], cipher: CountingCipher(cipher: cipher, decryptions: used))
        }
        #expect(used.value == 0)
        // A client has the key of its configuration.
        let bench = try CertificateBench(contentKey: key)
        let body = try form(content).body(key: Vectors.key("alipay_pkcs1.b64"))
        #expect(try await bench.client.notification(body).outBizNo == "1")
    }
}
