import DocPages
import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// The specs of `schemas/`, and the model they make.
struct SpecFolder {
    static let paths = [
        "common.yaml", "fund/b2cRedPacket.yaml", "fund/order.yaml", "fund/transfer.yaml", "fund/transferAccount.yaml",
        "fund/transferBankcard.yaml", "util/generic.yaml",
    ]

    static func sources() throws -> [SourceFile] {
        try paths.map { path in
            SourceFile(path: "schemas/\(path)", bytes: try #require(contents("\(packageFolder)/schemas/\(path)")))
        }
    }

    static func model(_ sources: [SourceFile]? = nil) throws -> Model {
        var problems: [Diagnostic] = []
        let documents = try (sources ?? self.sources()).compactMap { Document($0, problems: &problems) }
        return try #require(check(documents, diagnostics: &problems), "\(problems)")
    }
}
