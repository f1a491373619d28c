import Foundation
import FundRuntime
import GatewayFixture
import Synchronization
import Testing

@Suite struct CertificateModeTests {
    @Test func requestsNameTheirCertificatesAndRepliesVerify() async throws {
        let bench = try CertificateBench()
        let reply = try #require(try await bench.send().reply)
        #expect(reply.state == .succeeded)
        #expect(bench.gateway.faults == [] && bench.gateway.downloads == [])
        let call = try #require(bench.gateway.calls.first)
        #expect(call.parameters["app_cert_sn"] == bench.fixture.applicationSerialNumber)
        #expect(call.parameters["alipay_root_cert_sn"] == bench.fixture.rootSerialNumber)
    }

    @Test func rotatedCertificateIsFetchedOnceForFiftyCalls() async throws {
        let bench = try CertificateBench(download: { authorities in
            var download = FixtureCertificates.Download(file: authorities.nextFile)
            download.delay = .milliseconds(300)
            return download
        })
        try bench.rotate()
        let accepted = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    (try? await bench.send("order-\(number)"))?.reply?.response.outBizNo == "order-\(number)"
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(accepted == 50)
        #expect(bench.gateway.downloads == [bench.nextSerialNumber])
        #expect(try await bench.send().reply != nil)
        #expect(bench.gateway.downloads.count == 1 && bench.gateway.faults == [])
    }

    @Test func aCancelledCallDoesNotTakeTheCertificateFromTheOthers() async throws {
        let bench = try CertificateBench(download: { authorities in
            var download = FixtureCertificates.Download(file: authorities.nextFile)
            download.delay = .milliseconds(500)
            return download
        })
        try bench.rotate()
        let first = Task { try await bench.send("1") }
        while bench.gateway.downloads.isEmpty { await Task.yield() }
        let second = Task { try await bench.send("2") }
        first.cancel()
        #expect(try await second.value.reply != nil)
        #expect(bench.gateway.downloads.count == 1)
    }

    @Test func aFailedDownloadIsTriedAgainForTheNextReply() async throws {
        let count = Counter()
        let bench = try CertificateBench(download: { authorities in
            count.next() == 1
                ? FixtureCertificates.Download(node: #"{"code":"20000","msg":"x","sub_code":"isp.unknow-error"}"#)
                : FixtureCertificates.Download(file: authorities.nextFile)
        })
        try bench.rotate()
        guard case .certificateUnavailable(.downloadFailed(.serviceError)) = try await bench.send().unresolved?.cause
        else { return #expect(Bool(false)) }
        #expect(try await bench.send().reply != nil)
    }

    @Test func anExpiredCertificateIsNotUsedAnyLonger() async throws {
        let now = Mutex<Int64>(1_795_392_000_000)
        let authorities = try TestAuthorities(next: { $0.notAfter = "270101000000Z" })
        let bench = try CertificateBench(
            authorities: authorities, clock: WallClock { now.withLock { $0 } })
        try bench.rotate()
        #expect(try await bench.send().reply != nil)
        now.withLock { $0 = 1_830_297_600_000 }
        #expect(try await bench.send().unresolved?.cause == .certificateUnavailable(.untrusted(.expired)))
    }

    @Test func aReplyMustNameItsCertificate() async throws {
        let bench = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), naming: .none)) })
        #expect(try await bench.send().unresolved?.cause == .certificateNotNamed)
        let empty = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), naming: .other(""))) })
        #expect(try await empty.send().unresolved?.cause == .certificateNotNamed)
        let refusal = try CertificateBench(answer: { _ in
            .shaped(ShapedReply(#"{"code":"40004","msg":"m","sub_code":"PAYEE_NOT_EXIST"}"#, naming: .none))
        })
        #expect(try await refusal.send().rejection?.subCode == .payeeNotExist)
        #expect(bench.gateway.downloads == [])
    }

    @Test(arguments: ["", "865a24c957177f142de4dd19e800553", "865A24C957177F142DE4DD19E8005532", "../../x", "a\\u0000"])
    func whatIsNoSerialNumberIsNotAskedFor(text: String) async throws {
        let bench = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), naming: .other(text))) })
        let cause = try await bench.send().unresolved?.cause
        #expect(cause == (text.isEmpty ? .certificateNotNamed : .certificateUnavailable(.malformedSerialNumber)))
        #expect(bench.gateway.downloads == [])
    }

    @Test(arguments: ["null", "1", "{}", "[]"]) func theNameOfACertificateIsAString(json: String) async throws {
        let bench = try CertificateBench(answer: { _ in .shaped(ShapedReply(Bench.success(), naming: .json(json))) })
        #expect(try await bench.send().unresolved?.cause == .unexpectedResponse)
    }

    @Test func theConfiguredKeyIsCheckedAgainstTheCertificate() throws {
        let authorities = try TestAuthorities()
        #expect(throws: ConfigurationError.applicationCertificateOfOtherKey) {
            try GatewayConfiguration(
                environment: .production, appID: "1", privateKey: Vectors.key("attacker_pkcs1.b64"),
                certificates: authorities.certificates())
        }
        let swapped = try GatewayCertificates(
            application: FixtureAuthority.pem([authorities.alipay]),
            alipay: FixtureAuthority.pem([authorities.application, authorities.class2.certificate]),
            root: FixtureAuthority.pem([authorities.root.certificate]), clock: Bench.clock)
        #expect(throws: ConfigurationError.alipayKeyIsOwnPublicKey) {
            try GatewayConfiguration(
                environment: .production, appID: "1", privateKey: Vectors.key("app_pkcs1.b64"), certificates: swapped)
        }
    }
}
