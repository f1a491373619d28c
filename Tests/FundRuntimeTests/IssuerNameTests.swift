import Foundation
import FundRuntime
import Testing

@Suite struct IssuerNameTests {
    private struct Name: Decodable {
        let id: String
        let der: String
        let text: String
    }

    /// The texts were made with `X500Principal`, the class that the platform's own Java SDK uses.
    @Test func namesAreWrittenAsJavaWritesThem() throws {
        let vectors: [Name] = try Vectors.load("issuer_name")
        #expect(vectors.count == 70)
        for vector in vectors {
            let der = try #require(Data(base64Encoded: vector.der))
            let text = try DistinguishedName.text(Array(der))
            #expect(text == Array(vector.text.utf8), "\(vector.id): \(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test func serialNumbersInDecimal() {
        let vectors: [([UInt8], String)] = [
            ([0], "0"), ([1], "1"), ([0x7F], "127"), ([0, 0x80], "128"), ([0x80], "-128"), ([0xFF], "-1"),
            ([0xFF, 0x7F], "-129"), ([1, 0], "256"), ([0, 0xFF, 0xFF, 0xFF, 0xFF], "4294967295"),
            ([0, 0x80] + [UInt8](repeating: 0, count: 15), "170141183460469231731687303715884105728"),
            ([0x7F] + [UInt8](repeating: 0xFF, count: 19), "730750818665451459101842416358141509827966271487"),
        ]
        for (bytes, text) in vectors { #expect(DecimalSerial.text(bytes) == text) }
    }
}
