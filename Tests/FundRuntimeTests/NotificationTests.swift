import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct NotificationTests {
    @Test func vectors() throws {
        let vectors: [Vectors.Notification] = try Vectors.load("notify")
        #expect(vectors.count >= 5)
        for vector in vectors {
            let notification = try? GatewayNotification(
                verifying: Array(vector.body.utf8), appID: Bench.appID, by: Vectors.verifier())
            #expect((notification != nil) == vector.valid, "\(vector.id)")
            guard let notification else { continue }
            let content = notification.parameters.members.filter { !["sign", "sign_type"].contains($0.name) }
                .map { "\($0.name)=\($0.value.scalarText ?? "")" }.joined(separator: "&")
            #expect(content == vector.content, "\(vector.id)")
            #expect(notification.outBizNo == "201806300001")
            #expect(notification.method == "alipay.fund.trans.order.changed")
            let money = try notification.content()?.read {
                $0.moneyIfPresent("trans_amount", currency: "CNY", scale: 2)
            }
            #expect(money?.minorUnits == 168)
            #expect(try notification.content()?.read { $0.stringIfPresent("title") } == "测试 a+b&c=d%")
        }
    }

    /// A notification signed with the key of the vectors.
    private func body(
        _ pairs: [(String, String)], signing left: Set<String> = [], key: String = "alipay_pkcs1.b64",
        more: String = ""
    ) throws -> [UInt8] {
        let content = pairs.filter { !left.contains($0.0) }.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" }
            .joined(separator: "&")
        let signature = try RSA2Signer(privateKey: Vectors.key(key)).signature(for: Array(content.utf8))
        var bytes: [UInt8] = []
        for (name, value) in pairs + [("sign", Data(signature).base64EncodedString())] {
            FormEncoding.append(name, to: &bytes)
            bytes.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &bytes)
            bytes.append(UInt8(ascii: "&"))
        }
        return bytes.dropLast() + Array(more.utf8)
    }

    private func read(
        _ body: [UInt8], appID: String = Bench.appID, maximumSize: Int = GatewayNotification.maximumSize
    ) throws -> GatewayNotification {
        try GatewayNotification(verifying: body, appID: appID, by: Vectors.verifier(), maximumSize: maximumSize)
    }

    private let pairs = [
        ("app_id", Bench.appID), ("notify_id", "n1"), ("out_biz_no", "1"), ("empty", ""), ("passback", "a%2Bb+c %25=&"),
        ("sign_type", "RSA2"),
    ]

    @Test func bothFlavours() throws {
        let business = try read(body(pairs, signing: ["sign_type"]))
        #expect(business["passback"] == "a%2Bb+c %25=&" && business["empty"] == nil)
        #expect(business.notifyID == "n1" && business.outBizNo == "1" && business["missing"] == nil)
        let message = try read(body(pairs))
        #expect(message.appID == Bench.appID && message.merchantAppID == nil)
        #expect(try read(body(pairs + [("auth_app_id", "2021")])).merchantAppID == "2021")
    }

    @Test(arguments: ["RSA", "MD5", "", "NONE"]) func theAlgorithmIsNotTheMessages(name: String) throws {
        let pairs = pairs.dropLast() + [("sign_type", name)]
        #expect(try read(body(Array(pairs))).outBizNo == "1")
    }

    @Test func everyParameterTakesPart() throws {
        #expect(throws: NotificationError.invalidSignature) { try read(body(pairs, more: "&x=1")) }
        #expect(throws: NotificationError.invalidSignature) { try read(body(pairs, more: "&x=")) }
        #expect(throws: NotificationError.invalidSignature) { try read(body(pairs, signing: ["notify_id"])) }
        #expect(throws: NotificationError.invalidSignature) { try read(body(pairs, key: "attacker_pkcs1.b64")) }
    }

    @Test func duplicatesAreRefused() throws {
        for more in ["&out_biz_no=2", "&out%5Fbiz_no=2", "&sign=AAAA", "&empty="] {
            #expect(throws: NotificationError.duplicateName) { try read(body(pairs, more: more)) }
        }
    }

    @Test func brokenForms() throws {
        let good = try body(pairs)
        for text in ["&a", "&=1", "&a=%", "&a=%4", "&a=%GG"] {
            #expect(throws: NotificationError.malformed) { try read(good + Array(text.utf8)) }
        }
        #expect(throws: NotificationError.unsigned) { try read([]) }
        #expect(throws: NotificationError.unsigned) { try read(Array("app_id=1&sign=".utf8)) }
        #expect(throws: NotificationError.invalidSignature) { try read(Array("app_id=1&sign=AA+A".utf8)) }
        #expect(throws: NotificationError.invalidSignature) { try read(Array("sign=AAAA".utf8)) }
        #expect(throws: NotificationError.tooLarge) { try read(good, maximumSize: good.count - 1) }
        let many = (0...300).map { "a\($0)=" }.joined(separator: "&")
        #expect(throws: NotificationError.malformed) { try read(Array(many.utf8)) }
        // A `+` that was not escaped arrives as a blank, and the signature with it.
        let plain = String(decoding: good, as: UTF8.self).replacing("%2B", with: "+")
        #expect(throws: NotificationError.invalidSignature) { try read(Array(plain.utf8)) }
    }

    @Test func charsets() throws {
        #expect(throws: NotificationError.charset) { try read(body(pairs + [("charset", "utf-16")])) }
        #expect(try read(body(pairs + [("charset", "utf8")])).outBizNo == "1")
        let signer = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64"))
        for (charset, bytes, isText) in [
            ("GBK", [0xB2, 0xE2] as [UInt8], true), ("gb2312", [0xB2, 0xE2], true), ("UTF-8", [0xB2, 0xE2], false),
            ("GBK", [0xB2, 0xFF], false),
        ] {
            let content = Array("app_id=\(Bench.appID)&charset=\(charset)&title=".utf8) + bytes
            let sign = Data(try signer.signature(for: content)).base64EncodedString().replacing("+", with: "%2B")
            let notification = try? read(content + Array("&sign=\(sign)".utf8))
            #expect((notification != nil) == isText)
            if isText { #expect(notification?["title"] == "测") }
        }
    }

    @Test func notificationsOfAnotherAppAreRefused() throws {
        #expect(throws: NotificationError.otherApp) { try read(body(pairs), appID: "2") }
        #expect(throws: NotificationError.missing("app_id")) { try read(body([("a", "b")])) }
    }

    @Test func clientsKnowRotatedCertificates() async throws {
        let bench = try CertificateBench()
        #expect(try await bench.client.notification(body(pairs)).outBizNo == "1")
        let named = pairs + [("alipay_cert_sn", bench.nextSerialNumber)]
        let content = named.sorted { $0.0 < $1.0 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
        let signature = try RSA2Signer(privateKey: TestAuthorities.nextKey.get()).signature(for: Array(content.utf8))
        var form: [UInt8] = []
        for (name, value) in named + [("sign", Data(signature).base64EncodedString())] {
            if !form.isEmpty { form.append(UInt8(ascii: "&")) }
            FormEncoding.append(name, to: &form)
            form.append(UInt8(ascii: "="))
            FormEncoding.append(value, to: &form)
        }
        #expect(try await bench.client.notification(form).outBizNo == "1")
        #expect(bench.gateway.downloads == [bench.nextSerialNumber])
        await #expect(throws: NotificationError.certificateUnavailable(.malformedSerialNumber)) {
            try await bench.client.notification(body(pairs + [("alipay_cert_sn", "x")]))
        }
        let space = Client(
            space: try SpaceConfiguration(
                endpoint: bench.gateway.url, spaceID: "s", clientSecret: "k", appID: Bench.appID))
        await #expect(throws: NotificationError.noNotifications) { try await space.notification(form) }
    }

    @Test func damagedFormsNeverCrash() throws {
        let good = try body(pairs)
        var generator = SeededGenerator()
        for _ in 0..<300 {
            var damaged = good
            for _ in 0...2 {
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            // Whatever still verifies says the same as before.
            if let notification = try? read(damaged) { #expect(notification.outBizNo == "1", "\(generator)") }
        }
        #expect(GatewayNotification.acknowledgement.utf8.count == 7)
    }
}
