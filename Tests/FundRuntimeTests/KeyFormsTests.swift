import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Keys as they arrive from consoles, chat programs, variables and files: read where it is plain what was meant.
@Suite struct KeyFormsTests {
    static let privateKey = Result { try Vectors.key("app_pkcs8.b64") }
    static let publicKey = Result { try Vectors.key("app_public.b64") }

    static func pem(_ text: String, _ label: String, dashes: String = "-----") -> String {
        "\(dashes)BEGIN \(label)\(dashes)\n\(text)\n\(dashes)END \(label)\(dashes)\n"
    }

    /// What happens to a text on its way.
    struct Form: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (String) -> String

        init(_ name: String, _ change: @escaping @Sendable (String) -> String) {
            testDescription = name
            self.change = change
        }
    }

    static let forms = [
        Form("line feeds spelt out") { $0.replacing("\n", with: #"\n"#) },
        Form("escaped twice") { $0.replacing("\n", with: #"\\r\\n"#) },
        Form("as JSON writes it") { "\"" + $0.replacing("/", with: #"\/"#).replacing("\n", with: #"\n"#) + "\"" },
        Form("continued lines") { $0.replacing("\n", with: "\\\n") },
        Form("carriage returns") { $0.replacing("\n", with: "\r\n") },
        Form("byte order mark") { "\u{FEFF}" + $0 },
        Form("no-break blanks") { $0.replacing("\n", with: "\u{A0}\n\u{3000}") },
        Form("blanks without width") { "\u{200B}" + $0.replacing("M", with: "M\u{200B}\u{2060}") + "\u{200E}" },
        Form("line separators") { $0.replacing("\n", with: "\u{2028}") },
        Form("one line") { $0.replacing("\n", with: " ") },
        Form("quotes") { "'\($0)'" },
        Form("quotes of a chat program") { "“\($0)”；" },
        Form("full-width signs") { $0.replacing("+", with: "＋").replacing("/", with: "／").replacing("=", with: "＝") },
        Form("percent signs") {
            $0.replacing("+", with: "%2B").replacing("/", with: "%2F").replacing("\n", with: "%0A")
        },
        Form("blanks and quotes behind percent signs") {
            "%E2%80%9C" + $0.replacing("\n", with: "%C2%A0%0A") + "%e2%80%9d"
        },
        Form("encoded once more") { Data($0.utf8).base64EncodedString() },
        Form("encoded twice more") { Data(Data($0.utf8).base64EncodedString().utf8).base64EncodedString() },
    ]

    private func expectRead(_ privateText: String, _ publicText: String, _ comment: Comment) throws {
        let message = Array("message".utf8)
        let signature = try Vectors.signer().signature(for: message)
        #expect(try RSA2Signer(privateKey: privateText).signature(for: message) == signature, comment)
        #expect(try RSA2Verifier(publicKey: publicText).isValidSignature(signature, for: message), comment)
    }

    @Test(arguments: forms) func armouredOrBare(form: Form) throws {
        let (secret, own) = (try Self.privateKey.get(), try Self.publicKey.get())
        try expectRead(form.change(secret), form.change(own), "bare")
        try expectRead(
            form.change(Self.pem(secret, "PRIVATE KEY")), form.change(Self.pem(own, "PUBLIC KEY")), "armoured")
    }

    @Test func otherAlphabetsAndNoPadding() throws {
        let (secret, own) = (try Self.privateKey.get(), try Self.publicKey.get())
        func urlSafe(_ text: String) -> String {
            text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        }
        func hexadecimal(_ text: String) throws -> String {
            try #require(Data(base64Encoded: text)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
                .joined(separator: ":")
        }
        try expectRead(urlSafe(secret), urlSafe(own), "URL-safe")
        try expectRead(hexadecimal(secret), hexadecimal(own).uppercased(), "hexadecimal")
    }

    @Test func armourAsProgramsAndPeopleMakeIt() throws {
        let (secret, own) = (try Self.privateKey.get(), try Self.publicKey.get())
        for dashes in ["-----", "--", "—", "－－－－－", "----- "] {
            try expectRead(
                Self.pem(secret, "PRIVATE KEY", dashes: dashes), Self.pem(own, "PUBLIC KEY", dashes: dashes),
                "\(dashes)")
        }
        let both =
            "Bag Attributes\n    friendlyName: x\n" + Self.pem(secret, "PRIVATE KEY") + Self.pem(own, "PUBLIC KEY")
        let certificate = FixtureAuthority.pem([try TestAuthorities().alipay])
        try expectRead(certificate + both, both + certificate, "beside a certificate")
        try expectRead(both + Self.pem(secret, "PRIVATE KEY"), both, "the same once more")
    }

    @Test func filesInBinary() throws {
        let message = Array("message".utf8)
        let secret = try #require(Data(base64Encoded: Self.privateKey.get()))
        let signature = try RSA2Signer(privateKey: Array(secret)).signature(for: message)
        #expect(try signature == Vectors.signer().signature(for: message))
        let own = try #require(Data(base64Encoded: Self.publicKey.get()))
        #expect(try RSA2Verifier(publicKey: Array(own)).isValidSignature(signature, for: message))
        let wide = try #require(Self.pem(Self.privateKey.get(), "PRIVATE KEY").data(using: .utf16))
        #expect(try RSA2Signer(privateKey: Array(wide)).signature(for: message) == signature)
    }

    @Test func certificatesToo() throws {
        let der = try TestAuthorities().alipay
        let secret = Self.pem(try Self.privateKey.get(), "PRIVATE KEY")
        for form in Self.forms {
            let text = form.change(FixtureAuthority.pem([der]))
            #expect(try CertificateText.certificates(Array(text.utf8)) == [der], "\(form.testDescription)")
        }
        #expect(try CertificateText.certificates(Array((secret + FixtureAuthority.pem([der])).utf8)) == [der])
    }

    @Test func contentKeys() throws {
        let key = Data(1...32).base64EncodedString()
        let cipher = try AESContentCipher(key: key).encrypt([1, 2, 3])
        for form in [Self.forms[5], Self.forms[7], Self.forms[10], Self.forms[11], Self.forms[12], Self.forms[13]] {
            #expect(
                try AESContentCipher(key: form.change(key)).encrypt([1, 2, 3]) == cipher, "\(form.testDescription)")
        }
    }
}
