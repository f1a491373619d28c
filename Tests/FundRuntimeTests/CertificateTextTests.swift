import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct CertificateTextTests {
    @Test(arguments: [64, 76, 100_000, 1], ["\n", "\r\n", "\r"]) func armourOfAnyShape(columns: Int, end: String) throws
    {
        let authorities = try TestAuthorities()
        let chain = [authorities.next, authorities.class2.certificate]
        let text = FixtureAuthority.pem(chain, columns: columns, end: end)
        #expect(try CertificateText.certificates(Array(text.utf8)) == chain)
        #expect(try CertificateText.certificates(Array("-- a - ---- b\(end)\(text)\(end)# end".utf8)) == chain)
        #expect(try CertificateText.certificates(Array(text.utf8.dropLast(end.utf8.count))) == chain)
    }

    @Test func bareBase64AndDER() throws {
        let der = try TestAuthorities().alipay
        #expect(try CertificateText.certificates(der) == [der])
        #expect(try CertificateText.certificates(Array(Data(der).base64EncodedString().utf8)) == [der])
    }

    @Test(arguments: [
        ("", CertificateError.empty), (" \r\n", .empty), ("hello, world", .notPEM), ("-----BEGIN ", .notPEM),
        ("-----BEGIN CERTIFICATE-----\nAAAA", .notPEM),
        ("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----", .empty),
        ("-----BEGIN CERTIFICATE-----\n@@@@\n-----END CERTIFICATE-----", .notPEM),
        ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END PUBLIC KEY-----", .notPEM),
        ("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----", .key),
        ("-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----", .empty),
    ]) func brokenTexts(text: String, error: CertificateError) {
        #expect(throws: error) { try CertificateText.certificates(Array(text.utf8)) }
    }

    @Test func sizesAreBounded() throws {
        #expect(throws: CertificateError.tooLarge) {
            try CertificateText.certificates([UInt8](repeating: 0x41, count: CertificateText.maximumSize + 1))
        }
        let many = FixtureAuthority.pem(Array(repeating: [0x30, 0], count: CertificateText.maximumCount + 1))
        #expect(throws: CertificateError.tooLarge) { try CertificateText.certificates(Array(many.utf8)) }
    }

    @Test func damagedCertificatesNeverCrash() throws {
        let der = try TestAuthorities().next
        var generator = SeededGenerator()
        for length in stride(from: 0, to: der.count, by: 3) { _ = try? Certificate(Array(der.prefix(length))) }
        for _ in 0..<3000 {
            var damaged = der
            for _ in 0...Int.random(in: 0...3, using: &generator) {
                damaged[Int.random(in: damaged.indices, using: &generator)] = UInt8.random(
                    in: 0...255, using: &generator)
            }
            guard let certificate = try? Certificate(damaged) else { continue }
            #expect(try certificate.platformSerialNumber.utf8.count == 32, "\(generator)")
        }
        #expect(throws: CertificateError.malformed) { try Certificate(der + [0]) }
        #expect(throws: CertificateError.malformed) { try Certificate([UInt8](repeating: 0x30, count: 10_000)) }
    }
}
