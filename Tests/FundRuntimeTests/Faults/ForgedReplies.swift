import Foundation
import FundRuntime
import GatewayFixture

/// Successes that are not what they seem, in the form of each channel; and the genuine one, for comparison.
struct ForgedReplies: Sendable {
    /// A certificate of somebody else's authority with the names of the platform's, as the download hands it out.
    let certificateFile: String
    private let certificateSerialNumber: String
    private let attacker: String
    private let signer: RSA2Signer
    /// The certificate that a genuine reply names, in certificate mode.
    private let alipaySerialNumber: String?

    init(alipaySerialNumber: String?) throws {
        attacker = try Vectors.key("attacker_pkcs1.b64")
        signer = try RSA2Signer(privateKey: Vectors.key("alipay_pkcs1.b64"))
        self.alipaySerialNumber = alipaySerialNumber
        var profile = FixtureAuthority.Profile("Root R1", serial: [1])
        profile.isAuthority = true
        let root = try FixtureAuthority(profile, key: attacker)
        let leaf = try root.issue(TestAuthorities.leaf("Alipay", [9]), for: attacker)
        certificateFile = FixtureAuthority.pem([leaf, root.certificate])
        certificateSerialNumber = try TestAuthorities.serialNumber(leaf)
    }

    /// A reply of `gateway.do`.
    func gateway(_ fault: Fault) -> GatewayAnswer {
        switch fault {
        case .wrongSignature: .shaped(ShapedReply(Bench.success(), signature: .over(Bench.success("1"))))
        case .noSignature: .shaped(ShapedReply(Bench.success(), signature: .absent))
        case .foreignCertificate:
            .shaped(ShapedReply(Bench.success(), naming: .other(certificateSerialNumber), key: attacker))
        case .anotherOrder: .node(Bench.success("999"))
        case .anotherMethod:
            .shaped(ShapedReply(Bench.success(), nodeName: "alipay_fund_trans_common_query_response"))
        case .nameTwice: .shaped(ShapedReply(Bench.success(), leading: #""x":1,"x":2,"#))
        case .signedInGBK: .fault(.reply(body: inGBK))
        default: .node(Bench.success())
        }
    }

    /// A reply of the third version.
    func v3(_ fault: Fault) throws -> V3Answer {
        var answer = V3Answer(V3Bench.success())
        switch fault {
        case .wrongSignature: answer.signedBody = V3Bench.success("1")
        case .noSignature: answer.isSigned = false
        case .foreignCertificate:
            answer.key = attacker
            answer.headers["alipay-sn"] = certificateSerialNumber
        case .anotherOrder: answer.body = V3Bench.success("999")
        case .nameTwice: answer.body = V3Bench.success().replacing("{", with: #"{"x":1,"x":2,"#)
        case .signedInGBK:
            let body = nodeInGBK
            let text = Array("1\nn\n".utf8) + body + Array("\n".utf8)
            answer.fault = .reply(
                headers: [
                    "alipay-timestamp": "1", "alipay-nonce": "n",
                    "alipay-signature": Data(try signer.signature(for: text)).base64EncodedString(),
                ], body: body)
        default: break
        }
        return answer
    }

    /// A reply of a space, which has no signature.
    static func space(_ fault: Fault) -> SpaceAnswer {
        switch fault {
        case .anotherOrder: .data(Bench.success("999"))
        case .nameTwice: .data(Bench.success(more: #","x":1,"x":2"#))
        default: .data(Bench.success())
        }
    }

    private var nodeInGBK: [UInt8] {
        let parts = Bench.success(more: #","title":"@""#).split(separator: "@")
        return Array(parts[0].utf8) + Fault.textInGBK + Array(parts[1].utf8)
    }

    private var inGBK: [UInt8] {
        let sign = (try? signer.signature(for: nodeInGBK)).map { Data($0).base64EncodedString() } ?? ""
        let name = alipaySerialNumber.map { #","alipay_cert_sn":"\#($0)""# } ?? ""
        return Array(#"{"alipay_fund_trans_uni_transfer_response":"#.utf8) + nodeInGBK
            + Array(#"\#(name),"sign":"\#(sign)"}"#.utf8)
    }
}
