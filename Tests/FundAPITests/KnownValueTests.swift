import FundAPI
import FundRuntime
import Testing

/// What the specs know of the values of open enumerations and of keys, in Swift.
@Suite struct KnownValueTests {
    @Test func documentedValuesAreListedInOrder() {
        #expect(Fund.TransferStatus.allKnown.first == .success && Fund.TransferStatus.allKnown.count > 3)
        #expect(Fund.TransferStatus.allKnown.allSatisfy { $0.isKnown })
        #expect(
            !Fund.TransferStatus(rawValue: "BRAND_NEW").isKnown && !Fund.TransferStatus(rawValue: "success").isKnown)
    }

    @Test func errorCodesAreListedOnce() {
        let codes = Fund.TransferErrorCode.allKnown
        #expect(codes.contains(.payerBalanceNotEnough) && codes.allSatisfy { $0.isKnown } && codes.count > 20)
        #expect(Set(codes).count == codes.count)
        #expect(!Fund.TransferErrorCode(rawValue: "-").isKnown)
    }

    /// Numbers fit the length and alphabet of the key they are for, so that every request takes them.
    @Test func orderNumbersFitTheirCall() throws {
        let numbers = try Fund.B2cRedPacket.Send.orderNumbers(prefix: "RP_")
        let made = (0..<1000).map { _ in numbers.next() }
        #expect(made == made.sorted() && Set(made).count == 1000 && made.allSatisfy { $0.hasPrefix("RP_") })
        for number in made.prefix(10) {
            let request = try Fund.B2cRedPacket.Send.Request(
                outBizNo: number, transAmount: Fund.RedPacketAmount("1.00"),
                payee: Fund.PayeeInfo.userID("2088123412341234"), orderTitle: "t")
            #expect(request.outBizNo == number)
        }
    }
}
