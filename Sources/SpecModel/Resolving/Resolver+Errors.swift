import SpecDiagnostics
import SpecLanguage
import SpecSyntax

extension Resolver {
    mutating func resolve(_ table: Document.ErrorTable) -> ErrorTable {
        inheriting(table.by) { resolver, _ in
            ErrorTable(
                name: table.name, service: resolver.service, file: resolver.file, givenName: table.givenName,
                doc: table.doc,
                includes: table.includes.compactMap { name in
                    resolver.errorTable(name).map { Located($0, at: name.range) }
                },
                codes: table.codes.map { resolver.resolve($0) })
        }
    }

    private mutating func resolve(_ code: Document.ErrorCode) -> ErrorCode {
        ErrorCode(
            code: code.code, givenName: code.givenName, effect: code.effect, next: code.next, doc: code.doc,
            subCodes: code.subCodes.map { resolve($0) }, otherSubCodes: code.otherSubCodes.map { sourced($0) },
            evidence: evidence(code.by))
    }

    mutating func errorTable(_ name: Located<String>) -> ErrorTableID? {
        if let id = names.errorTable(name.value) { return id }
        if names.lacksErrorTables { return nil }
        report("error table", name, knownAtMost: names.errorTableCount) { $0.names.errorTableNames }
        return nil
    }
}
