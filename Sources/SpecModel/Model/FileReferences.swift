/// Which spec files a spec file refers to, by the numbers of the model's files.
package struct FileReferences {
    private let direct: [[Int]]

    /// Follows every name of the model that leads to a shape, an error table or a call.
    package init(_ model: Model) {
        var found = [Set<Int>](repeating: [], count: model.files.count)
        for placed in model.structures { note(placed.structure, in: placed.file) }
        for operation in model.operations {
            for case .shape(let id) in [operation.request, operation.response] {
                found[operation.file].insert(model[id].file)
            }
            if let table = operation.errorTable { found[operation.file].insert(model[table].file) }
            if let query = operation.settlingOperation { found[operation.file].insert(model[query].file) }
        }
        for table in model.errorTables {
            for included in table.includes { found[table.file].insert(model[included].file) }
        }
        direct = found.map { $0.sorted() }

        func note(_ structure: Structure, in file: Int) {
            for field in structure.referringFields {
                if let id = field.type.shape { found[file].insert(model[id].file) }
            }
        }
    }

    /// The file itself and every one that it refers to, however indirectly, in ascending order.
    package func needed(by file: Int) -> [Int] {
        guard direct[file] != [], direct[file] != [file] else { return [file] }
        var needed: Set<Int> = [file]
        var waiting = [file]
        while let next = waiting.popLast() {
            for other in direct[next] where needed.insert(other).inserted { waiting.append(other) }
        }
        return needed.sorted()
    }
}
