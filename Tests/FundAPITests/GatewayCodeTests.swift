import FundAPI
import FundRuntime
import GatewayFixture
import Testing

/// The codes by which the gateway refuses a call before it passes it on, as documents and public replies spell them.
///
/// The list is kept apart from the specs, so that a row lost there is seen here.
@Suite struct GatewayCodeTests {
    /// Code and sub code of refused requests, from the sources that the table's evidence names.
    ///
    /// One name comes under several codes, with and without its prefix.
    static let refused = """
        20001 aop.invalid-auth-token, aop.auth-token-time-out, aop.invalid-app-auth-token, aop.app-auth-token-time-out
        20001 aop.invalid-app-auth-token-no-api, aop.no-product-reg-by-partner, isv.invalid-app-auth-token
        40001 isv.missing-method, isv.missing-signature, isv.missing-signature-type, isv.missing-signature-key
        40001 isv.missing-app-id, isv.missing-timestamp, isv.missing-version, isv.missing-encrypt-type
        40001 isv.decryption-error-missing-encrypt-type, isv.missing-app-cert-sn, isv.missing-alipay-root-cert-sn
        40002 isv.invalid-parameter, isv.invalid-method, isv.invalid-format, isv.invalid-signature-type
        40002 isv.invalid-signature, isv.invalid-app-id, isv.invalid-timestamp, isv.invalid-charset, isv.illegal-json
        40002 isv.suspected-attack, isv.forbidden-api, app-cert-expired, isv.app-cert-expired, not-online-app
        40002 isv.missing-app-cert-sn, isv.missing-alipay-root-cert-sn, isv.invalid-alipay-root-cert-sn
        40002 isv.app-cert-not-exist, isv.alipay-cert-not-exist, isv.invalid-encrypt-type, invalid-openid
        40002 isv.decryption-error-not-valid-encrypt-type, isv.decryption-error-not-valid-encrypt-key
        40002 isv.decryption-error-unknown, isv.missing-signature-config, isv.not-support-app-auth
        40002 isv.invalid-content-type, isv.invalid-file-extension, isv.invalid-file-size, isv.invalid-digest
        40003 invalid-auth-relations, isv.invalid-auth-relations, isv.missing-signature-config, isv.invalid-app-state
        40003 isv.not-online-app
        40004 unsupported-sdk-version
        40005 isv.app-call-limited, isv.method-call-limited
        40006 isv.insufficient-isv-permissions, isv.insufficient-user-permissions, isv.self-invoke-forbidden
        40006 isv.illegal-client-ip
        """.split(separator: "\n").flatMap { line in
            line.dropFirst(6).split(separator: ", ").map { (String(line.prefix(5)), String($0)) }
        }

    @Test func aRefusedRequestHasDoneNothing() async throws {
        let bench = try CodeBench()
        for (code, subCode) in Self.refused {
            let rejection = await bench.rejection(code, subCode)
            #expect(rejection?.effect == ErrorEffect.none && rejection?.code == code, "\(code) \(subCode)")
        }
    }

    /// What the table spells `isv.app-cert-expired` is that for a caller who switches over it, however it came.
    @Test func theSpellingIsTheTables() async throws {
        let bench = try CodeBench()
        let rejection = await bench.rejection("40003", "app-cert-expired")
        #expect(rejection?.subCode?.rawValue == OpenPlatformErrorCode.isvAppCertExpired.rawValue)
    }

    /// Nothing is concluded from a code of the gateway's own failures, or of the business, nor where a document says the
    /// same of replies, which are made after the business has run.
    @Test(arguments: [
        ("20000", "isp.unknow-error"), ("20000", "aop.unknow-error"), ("20000", "isv.missing-app-cert-sn"),
        ("40004", "isv.missing-app-cert-sn"), ("40004", "SYSTEM_ERROR"), ("40002", "isv.unheard-of"),
        ("40002", "isv.invalid-encrypt"), ("40001", "isv.missing-encrypt-key"), ("40002", "PAYEE_NOT_EXIST"),
        ("40001", "isv.missing-default-signature-type"), ("40003", "isv."), ("99999", "isv.invalid-app-id"),
    ])
    func whatIsNotCertainStaysUnknown(code: String, subCode: String) async throws {
        #expect(await (try CodeBench()).rejection(code, subCode) == nil)
    }

    /// The third version writes the bare names, and names of its own.
    @Test func theThirdVersionsCodes() async throws {
        let bench = try V3CodeBench()
        for (_, subCode) in Self.refused {
            let name = ["isv.", "aop."].first(where: subCode.hasPrefix).map { String(subCode.dropFirst($0.count)) }
            #expect(await bench.isRejected(name ?? subCode), "\(subCode)")
        }
        for name in ["invalid-http-method", "invalid-content-type", "app-key-security-risk", "illegal-timestamp"] {
            #expect(await bench.isRejected(name), "\(name)")
        }
        for name in ["unknow-error", "invalid-response-data", "openid-error", "unknown-sub-code", "SYSTEM_ERROR"] {
            #expect(await !bench.isRejected(name), "\(name)")
        }
    }
}

/// A gateway that refuses every payment with the code that was asked for in its title.
private struct CodeBench {
    let bench: Bench

    init() throws {
        bench = try Bench { call in
            let words = call.bizContent.split(separator: "order_title\":\"").last?.split(separator: "\"").first ?? ""
            let codes = words.split(separator: " ").map(String.init)
            return .refusal(code: codes.first ?? "", subCode: codes.last ?? "")
        }
    }

    func rejection(_ code: String, _ subCode: String) async -> Rejection<Fund.B2cRedPacket.Send>? {
        guard
            let request = try? Fund.B2cRedPacket.Send.Request(
                outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"),
                orderTitle: "\(code) \(subCode)")
        else { return nil }
        return await bench.client.fund.b2cRedPacket.send(request).rejection
    }
}

/// The same of the third version.
private struct V3CodeBench {
    let gateway: V3Gateway
    let client: Client

    init() throws {
        gateway = try V3Gateway(
            appID: Bench.appID, appPublicKey: Bench.app.publicKey, alipayPrivateKey: Bench.alipay.privateKey
        ) { call in
            let name = call.body.split(separator: "order_title\":\"").last?.split(separator: "\"").first ?? ""
            return V3Answer(#"{"code":"\#(name)","message":"m"}"#, status: 400)
        }
        client = Client(
            gatewayV3: try GatewayConfiguration(
                environment: .custom(gateway.url), appID: Bench.appID, privateKey: Bench.app.privateKey,
                alipayPublicKey: Bench.alipay.publicKey, timeout: .seconds(10)))
    }

    func isRejected(_ name: String) async -> Bool {
        guard
            let request = try? Fund.B2cRedPacket.Send.Request(
                outBizNo: "N1", transAmount: Fund.RedPacketAmount("1"), payee: .userID("2088000000000001"),
                orderTitle: name)
        else { return false }
        return await client.fund.b2cRedPacket.send(request).rejection != nil
    }
}
