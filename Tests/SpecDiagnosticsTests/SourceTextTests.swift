import SpecDiagnostics
import Testing

@Suite("Places and bytes")
struct SourceTextTests {
    @Test("lines end with LF, CRLF or CR")
    func lines() {
        let text = SourceText(Array("ab\ncd\r\nef\rgh\n".utf8))
        #expect(text.lineCount == 5)
        #expect((1...6).map { text.bounds(ofLine: $0) } == [0..<2, 3..<5, 7..<9, 10..<12, 13..<13, nil])
        #expect(text.bounds(ofLine: 0) == nil)
        #expect(SourceText([]).bounds(ofLine: 1) == 0..<0)
    }

    @Test("places outside of the text are moved into it")
    func outside() {
        let text = SourceText(Array("\u{FEFF}ab\nc".utf8))
        #expect(text.offset(of: SourcePosition(line: 1, column: 1)) == 3)
        #expect(text.offset(of: SourcePosition(line: 1, column: 99)) == 5)
        #expect(text.offset(of: SourcePosition(line: 9, column: 1)) == 7)
        #expect(text.offset(of: SourcePosition(line: 0, column: 0)) == 3)
        #expect(text.position(of: -1) == SourcePosition(line: 1, column: 1))
        #expect(text.position(of: 99) == SourcePosition(line: 2, column: 2))
    }

    @Test("there and back again over block borders")
    func thereAndBack() {
        let pieces = ["a", "é", "中", "😀", "\n", "\r\n", "\r"]
        for length in [0, 1, 127, 128, 129, 400] {
            let source = (0..<length).map { pieces[($0 * $0 + $0 / 3) % pieces.count] }.joined()
            let text = SourceText(Array(source.utf8))
            var position = SourcePosition(line: 1, column: 1)
            var offset = 0
            for character in source {
                #expect(text.offset(of: position) == offset)
                #expect(text.position(of: offset) == position)
                offset += character.utf8.count
                position =
                    character.isNewline
                    ? SourcePosition(line: position.line + 1, column: 1)
                    : SourcePosition(line: position.line, column: position.column + character.unicodeScalars.count)
            }
            #expect(text.offset(of: position) == offset)
            #expect(text.position(of: offset) == position)
        }
    }
}
