import Foundation
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

    /// What a payment is, may be and is refused for: no declaration changes with it.
    @Test(
        arguments: [
            (
                "effect: .movesMoney", "effect: .changes",
                "changed: cloud.shop.orders.pay: effect is '.changes', was '.movesMoney'"
            ),
            (
                "idempotencyKey: \"order_no\"", "idempotencyKey: \"number\"",
                "changed: cloud.shop.orders.pay: idempotencyKey is '\"number\"', was '\"order_no\"'"
            ),
            (
                "OPEN processing", "OPEN succeeded",
                "changed: cloud.shop.orders.pay: state of OPEN is 'succeeded', was 'processing'"
            ),
            (
                "NO_MONEY none", "NO_MONEY unknown",
                "changed: ShopErrorsCode: 40004 NO_MONEY is 'unknown topUpAndResend', was 'none topUpAndResend'"
            ),
            (
                "check.length(\"number\", number, 1, 64)", "check.length(\"number\", number, 1, 32)",
                "changed: cloud.shop.orders.pay: length of number is 'number, 1, 32', was 'number, 1, 64'"
            ),
        ])
    func aChangedFactIsNamed(was: String, now: String, line: String) throws {
        let shop = URL(filePath: #filePath).appending(path: "../../GoldenTests/Cases/shop/expected/Orders.swift")
            .standardized
        let text = try String(contentsOf: shop, encoding: .utf8)
        let place = try #require(text.range(of: was))
        let edited = text.replacingCharacters(in: place, with: now)
        #expect(CallerChanges(old: [Array(text.utf8)], new: [Array(edited.utf8)], access: "public").lines == [line])
    }

    @Test func limitsEchoesAndVanishedFactsAreNamed() throws {
        let shop = URL(filePath: #filePath).appending(path: "../../GoldenTests/Cases/shop/expected/Orders.swift")
            .standardized
        let text = try String(contentsOf: shop, encoding: .utf8)
        var edited = text.replacing("maximum: 50000)", with: "maximum: 40000)")
        edited = edited.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("echo: [") }
            .joined(separator: "\n")
        edited = edited.replacing("                    DONE succeeded\n", with: "")
        let lines = CallerChanges(old: [Array(text.utf8)], new: [Array(edited.utf8)], access: "public").lines
        #expect(lines.contains { $0.hasPrefix("changed: PayAmount: limits is ") && $0.contains("40000") })
        #expect(lines.contains { $0.hasPrefix("gone: cloud.shop.orders.pay: echo, was '[") })
        #expect(lines.contains("gone: cloud.shop.orders.pay: state of DONE, was 'succeeded'"))
    }

    @Test func aTypeThatGoesTakesItsMembersAlong() {
        #expect(
            changes { $0.replacing("struct State", with: "struct Status") }
                == ["gone: type Fund.State", "new: type Fund.Status"])
    }
}
