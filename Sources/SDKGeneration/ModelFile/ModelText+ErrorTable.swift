internal import SpecDiagnostics
internal import SpecLanguage
internal import SpecModel

extension ModelText {
    /// Codes with what they say of the money.
    mutating func write(_ id: ErrorTableID, of model: Model) {
        let table = model[id]
        member("name", model.qualifiedName(id))
        member("swift", table.givenName?.value)
        member("includes", table.includes.map { model.qualifiedName($0.value) })
        list("codes", onLines: true, of: table.codes) { text, code in
            text.object { $0.write(code) }
        }
    }

    private mutating func write(_ code: ErrorCode) {
        member("code", code.code.value)
        member("swift", code.givenName?.value)
        write(code.effect?.value, code.next?.value)
        list("subCodes", onLines: true, of: code.subCodes) { text, code in
            text.object { $0.write(code) }
        }
        list("otherSubCodes", onLines: true, of: code.otherSubCodes.map(\.value)) { text, others in
            text.object { text in
                text.member("startingWith", others.start?.value)
                text.write(others.effect?.value, others.next?.value)
            }
        }
    }

    private mutating func write(_ effect: MoneyEffect?, _ next: NextStep?) {
        member("effect", effect?.rawValue)
        member("next", next?.rawValue)
    }
}
