import SpecDiagnostics
import Testing

/// Places are stored in little room, and tell the same as what was put into them.
@Suite struct SourcePlaceTests {
    @Test(arguments: [0, 1, 255, 256, 65_535, 65_536, 1_000_000, 0xFF_FFFF])
    func aNumberIsKept(_ number: Int) {
        let place = SourcePosition(line: number, column: 0xFF_FFFF - number)
        #expect(place.line == number)
        #expect(place.column == 0xFF_FFFF - number)
        var moved = SourcePosition(line: 7, column: 9)
        moved.line = number
        #expect(moved.line == number && moved.column == 9)
        moved.column = number
        #expect(moved.line == number && moved.column == number)
    }

    @Test func whatDoesNotFitIsClamped() {
        let place = SourcePosition(line: .max, column: -1)
        #expect(place.line == 0xFF_FFFF && place.column == 0)
    }

    @Test func placesAreOrderedByLineThenColumn() {
        let places = [(1, 1), (1, 256), (1, 65_536), (2, 1), (255, 9), (256, 1), (65_536, 1), (65_537, 0)]
            .map { SourcePosition(line: $0.0, column: $0.1) }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
    }

    /// Every fact of a spec has one, so its size is most of what a large folder of specs costs.
    @Test func aRangeTakesSixteenBytes() {
        #expect(MemoryLayout<SourceRange>.size == 16)
    }

    @Test func aPathHasOneNumber() async {
        let paths = (0..<200).map { "number-\($0 % 50).yaml" }
        let ids = await withTaskGroup(of: (String, SourceFileID).self) { group in
            for path in paths { group.addTask { (path, SourceFileID(path)) } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(ids.allSatisfy { $0.1.path == $0.0 })
        #expect(Set(ids.map(\.1)).count == 50)
        let nowhere = SourcePosition(line: 0, column: 0)
        var range = SourceRange(file: "number-1.yaml", start: nowhere, end: nowhere)
        #expect(range == SourceRange(in: SourceFileID("number-1.yaml"), start: nowhere, end: nowhere))
        range.file = "number-2.yaml"
        #expect(range.isInFile(of: SourceRange(file: "number-2.yaml")))
        #expect(!range.isInFile(of: SourceRange(file: "number-1.yaml")))
    }
}
