import Foundation
import FundRuntime
import GatewayFixture
import Testing

@Suite struct CertificateVectorTests {
    /// 2027-01-01 00:00:00 GMT, when the certificates of the vectors are valid.
    private let seconds: Int64 = 1_798_761_600

    private func certificates(_ text: String) throws -> [Certificate] {
        try CertificateText.certificates(Array(text.utf8)).map { try Certificate($0) }
    }

    @Test func serialNumbers() throws {
        let vectors: [Vectors.SerialNumber] = try Vectors.load("cert_sn")
        #expect(vectors.count >= 10)
        for vector in vectors {
            for text in [
                vector.pem, vector.pem.replacing("\n", with: "\r\n"), vector.pem + "\n\n", "\u{FEFF}" + vector.pem,
            ] {
                #expect(try certificates(text).first?.platformSerialNumber == vector.sn, "\(vector.id)")
            }
        }
    }

    @Test func rootSerialNumbers() throws {
        let vectors: [Vectors.SerialNumber] = try Vectors.load("root_cert_sn")
        for vector in vectors {
            #expect(try Certificate.platformSerialNumber(ofRoots: Array(vector.pem.utf8)) == vector.sn, "\(vector.id)")
        }
    }

    @Test func trust() throws {
        let vectors: [Vectors.Trust] = try Vectors.load("cert_trust")
        for vector in vectors {
            let anchors = try TrustAnchors(Array(vector.root.utf8))
            let chain = try certificates(vector.chain)
            let leaf = try #require(chain.first)
            let isTrusted = (try? anchors.check(leaf, chain, at: seconds)) != nil
            #expect(isTrusted == vector.trusted, "\(vector.id)")
        }
    }
}
