import Foundation
import FundRuntime
import GatewayFixture
import Testing

/// Alipay's certificate changes while a program runs: the new one is proved by its chain and number, and by nothing else.
@Suite struct CertificateRotationTests {
    /// Whose key signs the answer to the download: the platform leaves it unsigned.
    enum Signer: CaseIterable {
        case nobody, newKey, oldKey, stranger

        func key() throws -> String? {
            switch self {
            case .nobody: nil
            case .newKey: try TestAuthorities.nextKey.get()
            case .oldKey: try Vectors.key("alipay_pkcs1.b64")
            case .stranger: try Vectors.key("attacker_pkcs1.b64")
            }
        }
    }

    @Test(arguments: Signer.allCases) func aPayoutSurvivesTheRotation(signer: Signer) async throws {
        let key = try signer.key()
        let bench = try CertificateBench(download: { FixtureCertificates.Download(file: $0.nextFile, key: key) })
        #expect(try await bench.send().reply?.state == .succeeded)
        try bench.rotate()
        #expect(try await bench.send("2").reply?.state == .succeeded)
        #expect(try await bench.send("3").reply?.state == .succeeded)
        #expect(bench.gateway.downloads == [bench.nextSerialNumber] && bench.gateway.faults == [])
    }

    @Test(arguments: Signer.allCases) func soDoesANotification(signer: Signer) async throws {
        let key = try signer.key()
        let bench = try CertificateBench(download: { FixtureCertificates.Download(file: $0.nextFile, key: key) })
        let form = SignedForm([
            ("app_id", Bench.appID), ("out_biz_no", "1"), ("alipay_cert_sn", bench.nextSerialNumber),
        ])
        #expect(try await bench.client.notification(form.body(key: TestAuthorities.nextKey.get())).outBizNo == "1")
        await #expect(throws: NotificationError.invalidSignature) {
            try await bench.client.notification(form.body(key: Vectors.key("alipay_pkcs1.b64")))
        }
        #expect(bench.gateway.downloads == [bench.nextSerialNumber])
    }

    @Test func aDownloadNeverCausesAnother() async throws {
        let bench = try CertificateBench(download: { authorities in
            var download = FixtureCertificates.Download(file: authorities.nextFile)
            download.naming = "0123456789abcdef0123456789abcdef"
            return download
        })
        try bench.rotate()
        #expect(try await bench.send().reply != nil)
        #expect(bench.gateway.downloads == [bench.nextSerialNumber])
    }

    /// What the platform may answer in place of a certificate, signed or not.
    static let others: [(node: String, isExpected: @Sendable (CertificateUnavailable) -> Bool)] = [
        (
            #"{"code":"40004","msg":"m","sub_code":"isv.cert-not-exist"}"#,
            { if case .downloadFailed(.serviceError(let error, _, _)) = $0 { error.code == "40004" } else { false } }
        ),
        (#"{"code":"10000","msg":"Success"}"#, { $0 == .untrusted(.notPEM) }),
        (#"{"code":"10000","alipay_cert_content":""}"#, { $0 == .untrusted(.empty) }),
        (#"{"code":"10000","alipay_cert_content":"@@"}"#, { $0 == .untrusted(.notPEM) }),
        (#"{"code":"10000","alipay_cert_content":{}}"#, { $0 == .untrusted(.notPEM) }),
        (#"{"code":"10000","alipay_cert_content":"AAAA"}"#, { $0 == .untrusted(.empty) }),
        (#""text""#, { $0 == .downloadFailed(.unexpectedResponse) }),
    ]

    @Test(arguments: others.indices, [true, false]) func whatIsNoCertificateLeavesTheCallOpen(
        index: Int, isSigned: Bool
    ) async throws {
        let (node, isExpected) = Self.others[index]
        let key = isSigned ? try TestAuthorities.nextKey.get() : nil
        let bench = try CertificateBench(download: { _ in
            var download = FixtureCertificates.Download(node: node)
            download.key = key
            return download
        })
        try bench.rotate()
        guard case .certificateUnavailable(let reason) = try await bench.send().unresolved?.cause else {
            return #expect(Bool(false))
        }
        #expect(isExpected(reason), "\(reason)")
        #expect(!reason.description.contains("("), "\(reason)")
        #expect(bench.gateway.downloads.count == 1)
    }
}
