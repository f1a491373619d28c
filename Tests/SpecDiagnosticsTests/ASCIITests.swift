import SpecDiagnostics
import Testing

@Suite("ASCII")
struct ASCIITests {
    @Test("digits and letters are told from their neighbours")
    func bytes() {
        let digits = (UInt8.min ... .max).filter(\.isASCIIDigit)
        #expect(String(decoding: digits, as: UTF8.self) == "0123456789")
        let letters = (UInt8.min ... .max).filter(\.isASCIILetter)
        #expect(
            String(decoding: letters, as: UTF8.self) == "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    }

    @Test("numbers have zeros in front, and all their digits")
    func hexadecimal() {
        #expect(UInt8(0xB).hexadecimal(digits: 2) == "0B")
        #expect(UInt32(0x1F600).hexadecimal(digits: 4) == "1F600")
        #expect(UInt16(0xFEFF).hexadecimal(digits: 4, uppercase: false) == "feff")
    }
}
