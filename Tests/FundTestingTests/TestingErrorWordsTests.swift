import Foundation
import FundRuntime
import FundTesting
import Testing

/// The errors of FundTesting say in words what happened and what to do, like those of the runtime.
@Suite struct TestingErrorWordsTests {
    private static func errors() throws -> [any Error] {
        var errors: [any Error] = []
        func note(_ work: () throws -> Void) {
            do { try work() } catch { errors.append(error) }
        }
        note { _ = try APIModel(contentsOf: URL(filePath: "/nowhere/fundgen.model.json")) }
        for text in ["[]", #"{"fundgenModel":99,"specs":[]}"#, #"{"fundgenModel":1,"specs":[{"operations":[{}]}]}"#] {
            note { _ = try APIModel(json: Array(text.utf8)) }
        }
        note { try FundGatewayTests.gateway(.unproven).script(.loseReply, for: "fund.nothing") }
        note { _ = try Recording(json: Array("[]".utf8)) }
        return errors
    }

    @Test func eachSaysAllOfIt() throws {
        let errors = try Self.errors()
        #expect(errors.count == 6 && Set(errors.map(\.localizedDescription)).count == 6)
        for error in errors {
            let words = try #require(error as? any ErrorInWords).words
            #expect(error.localizedDescription == words.description && words.money == .nothingWasPaid)
            for part in [words.event, words.cause, words.advice] {
                #expect(part.hasSuffix(".") && !part.hasSuffix(".."))
            }
        }
    }
}
