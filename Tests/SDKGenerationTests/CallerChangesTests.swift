import SDKGeneration
import SDKVendoring
import Testing

struct CallerChangesTests {
    private static let old = """
        nonisolated extension Fund {
            /// A doc with public let nothing: Int
            public nonisolated struct Order: FundRuntime.RequestBody {
                public let number: String
                let hidden: Int
                public var text: String {
                    "public let inText: Int"
                }

                public init(
                    number: String,
                    limits: [String: Int] = [:]
                ) throws(FundRuntime.InvalidRequest) {
                    self.number = number
                }
            }

            public nonisolated struct State: OpenEnum {
                public static var done: Self { Self(rawValue: "DONE") }
            }
        }
        """

    private func changes(_ edit: (String) -> String) -> [String] {
        CallerChanges(old: [Array(Self.old.utf8)], new: [Array(edit(Self.old).utf8)], access: "public").lines
    }

    @Test func nothingChanges() { #expect(changes { $0 } == []) }

    @Test func onlyWhatIsVisibleCounts() {
        #expect(changes { $0.replacing("let hidden: Int", with: "let other: Int") } == [])
        #expect(changes { $0.replacing("self.number = number", with: "self.number = \"\"") } == [])
    }

    @Test func aFieldComes() {
        #expect(
            changes { $0.replacing("        let hidden: Int", with: "        public let sum: Fund.Money?") }
                == ["new: property Fund.Order.sum: Fund.Money?"])
    }

    @Test func aTypeChanges() {
        #expect(
            changes { $0.replacing("public let number: String", with: "public let number: String?") }
                == ["changed: property Fund.Order.number is 'number: String?', was 'number: String'"])
    }

    @Test func aParameterComesAndGoes() {
        #expect(
            changes { $0.replacing("limits: [String: Int] = [:]", with: "note: String? = nil") }
                == [
                    "changed: initialiser Fund.Order.init takes 'note: String? = nil', "
                        + "no longer takes 'limits: [String: Int] = [:]'"
                ])
    }

    @Test func aValueIsRenamed() {
        #expect(
            changes { $0.replacing("var done:", with: "var paid:") }
                == ["gone: value Fund.State.done", "new: value Fund.State.paid"])
    }

    @Test func aTypeThatGoesTakesItsMembersAlong() {
        #expect(
            changes { $0.replacing("struct State", with: "struct Status") }
                == ["gone: type Fund.State", "new: type Fund.Status"])
    }
}
