import SDKGeneration
import SDKVendoring
import Testing

struct IdentifierPrefixTests {
    private func prefixed(_ source: String) -> String {
        IdentifierPrefix(names: ["Client", "Money"], prefix: "Pay").applied(to: source)
    }

    @Test func namesGetThePrefixAsWholeWords() {
        #expect(
            prefixed("let a: [Client?] = Client.all + ClientKind.x.Clients")
                == "let a: [PayClient?] = PayClient.all + ClientKind.x.Clients")
    }

    @Test func textsAreLeftAloneAndTheirInterpolationsAreNot() {
        #expect(
            prefixed(#""Client \(Client(Money(1)).x) Money \"Client\"" + Client"#)
                == #""Client \(PayClient(PayMoney(1)).x) Money \"Client\"" + PayClient"#)
        #expect(
            prefixed("##\"Client \"# \\(Client) \\##(Client)\"## + Client")
                == "##\"Client \"# \\(Client) \\##(PayClient)\"## + PayClient")
        #expect(
            prefixed("\"\"\"\n\"Client\" \\(Client)\n\"\"\" + Client")
                == "\"\"\"\n\"Client\" \\(PayClient)\n\"\"\" + PayClient")
    }

    @Test func inCommentsOnlyWhatIsMarkedAsCode() {
        #expect(prefixed("// Client's \"quote, `Client`\nClient") == "// Client's \"quote, `PayClient`\nPayClient")
    }

    @Test func textThatDoesNotEndIsCopiedToItsEnd() {
        #expect(prefixed("\"Client \\(Client") == "\"Client \\(PayClient")
        #expect(prefixed("\"\\") == "\"\\")
    }
}
