import Foundation
import SDKGeneration
import Testing

/// Runs the built tool in folders of its own.
///
/// The spec below is one that the real stages should accept as well.
struct FundgenTests {
    let tool: ToolFolder
    init() throws { tool = try ToolFolder("fundgen") }

    private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path(percentEncoded: false)
    private static let spec =
        "fundgen: 1\nevidence:\n  page: {page: \"https://example.com\", date: 2020-09-18, seen: full}\n"
    private static let kinds = """
        fundgen: 1
        by: page
        evidence: {page: {page: "https://example.com"}}
        shapes:
          Kind: {kind: enum, values: {ONE: , TWO: }}

        """

    private static func hash(of text: String) -> String { SHA256.hash(of: Array(text.utf8)).text }

    @Test func versionAndHelp() throws {
        #expect(try tool.run("--version").output == "0.1.0\n")
        let help = try tool.run("--help")
        #expect(help.exit == 0)
        for word in ["generate", "check", "validate", "EXAMPLES", "EXIT STATUS"] { #expect(help.output.contains(word)) }
        for command in ["generate", "check", "validate"] {
            #expect(try tool.run(command, "--help").output.contains("EXAMPLES"))
        }
    }

    @Test func wrongUsageIs64() throws {
        #expect(try tool.run("--nope").exit == 64)
        #expect(try tool.run("generate", "--format", "xml").exit == 64)
        #expect(try tool.run("validate", "--output", "x").exit == 64)
        #expect(try tool.run("check", "--force").exit == 64)
        #expect(try tool.run("make").exit == 64)
        #expect(try tool.run("vendor").exit == 64)
        #expect(try tool.run("vendor", "copy", "--verify", "--force").exit == 64)
        #expect(try tool.run("vendor", "copy", "--into-target", "--module", "Shop").exit == 64)
        #expect(try tool.run("vendor", "copy", "--module", "FundRuntime").exit == 64)
    }

    @Test func missingFolderIs70() throws {
        for command in ["generate", "check", "validate"] {
            let result = try tool.run(command)
            #expect(result.exit == 70)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    error: the folder 'schemas' does not exist [missing-folder]
                        hint: name the folder that holds the specs with --schemas

                    """)
        }
    }

    /// As the README of the project writes it, in a folder that has no specs of its own.
    @Test func aCopyIsMadeOfTheSpecsThatComeWithTheTool() throws {
        let made = try tool.run(
            "vendor", "Sources/App/Fund", "--into-target", "--prefix", "Pay", "--channel", "gateway")
        #expect(made.exit == 0, "\(made.errors)")
        #expect(tool.holds("Sources/App/Fund/fundgen.lock"))
        // Its own, where it has some.
        try tool.write("schemas/shared.yaml", "no spec")
        #expect(try tool.run("vendor", "Sources/App/Fund", "--update").exit == 1)
    }

    @Test func theWholeWay() throws {
        try tool.write("schemas/shared.yaml", Self.spec)
        #expect(try tool.run("validate").exit == 0)
        #expect(try tool.run("check").exit == 2)
        let dry = try tool.run("generate", "--dry-run")
        #expect(dry.exit == 0)
        #expect(dry.output.contains("to write, 0 unchanged, 0 to remove\n"))
        #expect(!tool.holds("Generated"))
        #expect(try tool.run("generate").exit == 0)
        let check = try tool.run("check")
        #expect(check.exit == 0)
        #expect(check.output.hasSuffix("'Generated' is up to date\n"))
        try tool.write("Generated/Extra.swift", "extra")
        #expect(try tool.run("check").exit == 2)
        #expect(try tool.run("check", "--format", "json").output.contains(#""status":"extra""#))
    }

    /// Another number would be sent; that the lock file was made to agree with the altered file must not help.
    @Test func aLockFileIsNotBelieved() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        #expect(try tool.run("generate").exit == 0)
        let made = try tool.text("Generated/Kinds.swift")
        let altered = made.replacing("\"ONE\"", with: "\"TEN\"")
        #expect(altered != made)
        try tool.write("Generated/Kinds.swift", altered)
        let lock = try tool.text("Generated/fundgen.lock")
        let forged = lock.replacing(Self.hash(of: made), with: Self.hash(of: altered))
        #expect(forged != lock)
        try tool.write("Generated/fundgen.lock", forged)
        let check = try tool.run("check")
        #expect(check.exit == 2)
        #expect(check.output.contains("changed Kinds.swift"))
        #expect(check.output.contains("bring it up to date with: fundgen generate\n"))
        #expect(try tool.run("generate").output.contains("wrote Kinds.swift"), "what check recommends must help")
        #expect(try tool.text("Generated/Kinds.swift") == made)
        #expect(try tool.run("check").exit == 0)
    }

    @Test func optionsLastUntilOthersAreSaid() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        #expect(try tool.run("generate", "--prefix", "Pay", "--access", "internal").exit == 0)
        let made = try tool.text("Generated/Kinds.swift")
        #expect(made.contains("struct PayKind") && !made.contains("public"))
        let again = try tool.run("generate")
        #expect(again.output.contains("0 written"))
        #expect(again.errors.isEmpty)
        #expect(try tool.text("Generated/Kinds.swift") == made)
        #expect(try tool.run("check").exit == 0)
        let changed = try tool.run("generate", "--prefix", "")
        #expect(changed.exit == 0)
        #expect(changed.errors.contains("'Generated' was made with --prefix Pay"))
        #expect(try tool.text("Generated/Kinds.swift") == made.replacing("PayKind", with: "Kind"))
    }

    @Test func namesOfCallsFollowOneFlagOrOneEach() throws {
        #expect(try tool.shell("cp -r '\(Self.checkout)/schemas' .").exit == 0)
        let made = try tool.run("generate", "--only", "fund.order", "util", "--prefix", "Pay")
        #expect(made.exit == 0, "\(made.errors)")
        #expect(try tool.run("check", "--only", "util", "--only", "cloud.fund.order").exit == 0)
        #expect(try tool.run("check").exit == 0)
        #expect(try tool.run("generate", "--only").exit == 64)
        let unknown = try tool.run("generate", "--only", "fund.ordre")
        #expect(unknown.exit == 1)
        #expect(unknown.errors.contains("did you mean 'fund.order'?"))
        #expect(unknown.output.hasSuffix("nothing was written\n"))
        let copy = try tool.run("vendor", "copy", "--into-target", "--only", "fund.order")
        #expect(copy.exit == 0, "\(copy.errors)")
        #expect(try tool.text("copy/fundgen.lock").contains("\"only\": \"fund.order\""))
        #expect(try tool.run("vendor", "copy", "--verify", "--only", "util").exit == 64)
    }

    @Test func whatGenerateCannotPlaceValidateNames() throws {
        for name in ["order/pay.yaml", "order+pay.yaml"] { try tool.write("schemas/\(name)", Self.spec) }
        for command in ["validate", "generate", "check"] {
            let result = try tool.run(command)
            #expect(result.exit == 1)
            #expect(
                result.errors.hasPrefix(
                    "schemas/order/pay.yaml:1:1: error: two generated files would be called 'Order+Pay.swift', "
                        + "or differ by case alone [file-name-clash]\n"))
        }
    }

    @Test func filesAreNamedAfterMethods() throws {
        let names = ["alipay.trade.create", "alipay.trade.query"]
        for name in names { try tool.write("schemas/\(name).yaml", Self.spec) }
        #expect(try tool.run("generate").exit == 0)
        #expect(
            try tool.files(in: "Generated") == [
                "Alipay.trade.create.swift", "Alipay.trade.query.swift", "Services.swift", "fundgen.lock",
                "fundgen.model.json",
            ])
    }

    @Test("a reader who has gone away is no reason to fail, and a full disk is")
    func outputThatCannotBeWritten() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        let closed = try tool.shell("\"$0\" validate --format json | true; echo ${PIPESTATUS[0]}")
        #expect(closed.output == "0\n")
        #if os(Linux)
            for command in ["validate --format json > /dev/full", "validate > /dev/full"] {
                let full = try tool.shell("\"$0\" \(command)")
                #expect(full.exit == 70)
                #expect(full.errors == "error: the output of this command cannot be written\n")
            }
        #endif
    }

    #if os(Linux)
        /// No memory could hold a stack of this size, so no thread can be started; one that waited would end with 124.
        @Test func noOtherThreadIsNeeded() throws {
            try tool.write("schemas/kinds.yaml", Self.kinds)
            let result = try tool.shell("ulimit -s 200000000000 && timeout 60 \"$0\" generate")
            #expect(result.exit == 0, "\(result.errors)")
        }
    #endif

    @Test("a checkout with other line ends is what it was, and a change in it is shown as one")
    func lineEnds() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        #expect(try tool.run("generate").exit == 0)
        for file in [
            "schemas/kinds.yaml", "Generated/Kinds.swift", "Generated/Services.swift", "Generated/fundgen.lock",
            "Generated/fundgen.model.json",
        ] {
            try tool.write(file, tool.text(file).replacing("\n", with: "\r\n"))
        }
        let made = try tool.text("Generated/Kinds.swift")
        let check = try tool.run("check")
        #expect(check.exit == 0, "\(check.output)")
        #expect(try tool.run("generate").output.contains("0 written, 3 unchanged, 0 removed"))
        #expect(try tool.text("Generated/Kinds.swift") == made, "nothing is touched")
        try tool.write("schemas/kinds.yaml", tool.text("schemas/kinds.yaml").replacing("TWO", with: "THREE"))
        #expect(try tool.run("generate").output.contains("wrote Kinds.swift (spec changed: kinds.yaml)"))
        try tool.write("Generated/Kinds.swift", made.replacing("ONE", with: "TEN"))
        #expect(try tool.run("generate").errors.contains("was edited by hand"))
    }

    @Test func advisesTheCommandThatWasTyped() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        let check = try tool.shell("FUNDGEN_COMMAND='swift package fundgen' \"$0\" check")
        #expect(check.output.contains("bring it up to date with: swift package fundgen generate\n"))
    }

    @Test("thousands of mistakes are counted, and a thousand of them shown")
    func manyMistakes() throws {
        let fields = (0..<3000).map { "      f\($0): {type: Tpye\($0), wire: w\($0)}\n" }.joined()
        try tool.write("schemas/kinds.yaml", Self.kinds + "  Parts:\n    kind: structure\n    fields:\n" + fields)
        let text = try tool.run("validate")
        #expect(text.exit == 1 && text.output == "1 spec: 3000 errors\n")
        #expect(text.errors.contains("note: and 2000 more, of which 2000 are errors [more-findings]"))
        let json = try tool.run("validate", "--format", "json")
        #expect(json.output.contains(#""id":"more-findings""#) && json.output.utf8.count < 1 << 20)
    }

    @Test("the model is printed as `generate` writes it, and of specs with mistakes nothing is")
    func theModel() throws {
        try tool.write("schemas/kinds.yaml", Self.kinds)
        #expect(try tool.run("generate").exit == 0)
        let model = try tool.run("model")
        #expect(try model.exit == 0 && model.output == tool.text("Generated/fundgen.model.json"))
        #expect(try tool.run("model", "--only", "nothing").errors.contains("[unknown-call]"))
        try tool.write("schemas/bad.yaml", "service: fund\n")
        let failed = try tool.run("model")
        #expect(failed.exit == 1 && failed.output.isEmpty && failed.errors.hasPrefix("schemas/bad.yaml:1:1: error: "))
    }

    @Test func aMistakeIsPrintedWithItsPlace() throws {
        try tool.write("schemas/bad.yaml", "service: fund\n")
        for command in ["generate", "check", "validate"] {
            let result = try tool.run(command)
            #expect(result.exit == 1)
            let end = command == "validate" ? "" : "; nothing was written"
            #expect(result.output == "1 spec: 1 error\(end)\n")
            #expect(result.errors.hasPrefix("schemas/bad.yaml:1:1: error: "))
            #expect(!result.errors.contains("\u{1B}"), "no colour in a file")
        }
        let json = try tool.run("validate", "--format", "json")
        #expect(json.exit == 1)
        #expect(json.errors.isEmpty)
        #expect(json.output.contains(#""file":"schemas/bad.yaml""#))
    }
}
