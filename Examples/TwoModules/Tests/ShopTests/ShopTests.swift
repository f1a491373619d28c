import Shop
import Testing

@Test func anAmountBelowTheMinimumIsRefused() {
    #expect(throws: (any Error).self) { try Shop.PayAmount("0.001") }
}
