import FundRuntime

/// An error table by itself.
struct ModelTable {
    let name: String
    let includes: [String]
    let rows: [ModelErrors.Row]
}

extension ModelReader {
    /// A table of a model file.
    mutating func errorTable(_ object: ModelObject) throws(ModelDamage) -> ModelTable {
        var object = object
        let name = try object.needed("name")
        let includes = try object.texts("includes")
        var rows: [ModelErrors.Row] = []
        for var code in try object.objects("codes", "errorCode") {
            let text = try code.needed("code")
            rows.append(try row(&code, text, subCode: nil))
            for var subCode in try code.objects("subCodes", "errorCode") {
                rows.append(try row(&subCode, text, subCode: try subCode.needed("code")))
                close(subCode, ["swift"])
            }
            close(code, ["swift", "otherSubCodes"])
        }
        close(object, ["swift"])
        return ModelTable(name: name, includes: includes, rows: rows)
    }

    private func row(
        _ object: inout ModelObject, _ code: String, subCode: String?
    ) throws(ModelDamage) -> ModelErrors.Row {
        ModelErrors.Row(
            code: code, subCode: subCode, effect: try object.word("effect") ?? .unknown,
            next: try object.word("next") ?? .query)
    }
}
