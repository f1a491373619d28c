import FundRuntime
import Synchronization
import Testing

/// Order numbers fit, ascend and never repeat.
@Suite struct OrderNumberTests {
    @Test(arguments: [OrderNumberSource.Alphabet.digits, .digitsAndCapitals])
    func aMillionAreDistinctAndSorted(alphabet: OrderNumberSource.Alphabet) throws {
        let numbers = try OrderNumberSource(prefix: "R", length: 32, alphabet: alphabet)
        var last = ""
        var isSorted = true
        for _ in 0..<1_000_000 {
            let number = numbers.next()
            isSorted = isSorted && last < number
            last = number
        }
        #expect(isSorted, "strictly ascending, and so distinct")
        #expect(last.utf8.count == 32 && last.hasPrefix("R"))
        #expect(last.dropFirst().allSatisfy { $0.isNumber || alphabet == .digitsAndCapitals && $0.isUppercase })
    }

    @Test func aClockThatGoesBackOrStandsDoesNotRepeatThem() throws {
        let time = Mutex<Int64>(1_795_392_000_000)
        let numbers = try OrderNumberSource(length: 20, clock: WallClock { time.withLock { $0 } })
        var made: [String] = []
        for offset in [0, -5_000, 0, 3] as [Int64] {
            time.withLock { $0 += offset }
            for _ in 0..<50_000 { made.append(numbers.next()) }
        }
        #expect(made == made.sorted() && Set(made).count == made.count)
    }

    @Test func numbersSortByTheirTime() throws {
        let all = try [0, 999, 1_795_392_000_000, 4_102_444_800_000].map { time in
            try OrderNumberSource(length: 20, clock: WallClock { time }).next()
        }
        #expect(all == all.sorted())
    }

    @Test func manyTasksShareOneSource() async throws {
        let numbers = try OrderNumberSource()
        let made = await withTaskGroup(of: [String].self) { group in
            for _ in 0..<8 { group.addTask { (0..<5_000).map { _ in numbers.next() } } }
            return await group.reduce(into: Set<String>()) { $0.formUnion($1) }
        }
        #expect(made.count == 40_000)
    }

    @Test(arguments: [("", 19), ("AB", 21), ("", 129), ("a b", 64), ("门", 64), ("", -1)])
    func whatLeavesTooFewSignsIsRefused(prefix: String, length: Int) {
        #expect(throws: InvalidRequest.self) { try OrderNumberSource(prefix: prefix, length: length) }
    }
}
