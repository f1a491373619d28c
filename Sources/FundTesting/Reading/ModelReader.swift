import FundRuntime

/// Reads a model file: every name becomes what it stands for.
struct ModelReader {
    private var shapes: [String: ModelObject] = [:]
    private var types: [String: ModelType] = [:]
    private var tables: [String: ModelTable] = [:]
    /// The shapes that are being read: a generator writes none that is a part of itself.
    private var open: Set<String> = []
    /// The notices, after the calls have been read.
    private(set) var notices: [ModelNotice] = []
    private(set) var unread: Set<String> = []

    /// The calls of a file.
    mutating func calls(of file: JSONObject) throws(ModelDamage) -> [ModelOperation] {
        var root = ModelObject(file, "model", at: "")
        _ = root.value("fundgenModel")
        var operations: [ModelObject] = []
        var notices: [ModelObject] = []
        for var spec in try root.objects("specs", "spec") {
            operations += try spec.objects("operations", "operation")
            notices += try spec.objects("notices", "notice")
            for var shape in try spec.objects("shapes", "shape") { shapes[try shape.needed("name")] = shape }
            for table in try spec.objects("errors", "errorTable") {
                let table = try errorTable(table)
                tables[table.name] = table
            }
            close(spec, ["spec", "service", "resource"])
        }
        close(root)
        var calls: [ModelOperation] = []
        for operation in operations { calls.append(try self.operation(operation)) }
        for notice in notices { self.notices.append(try self.notice(notice)) }
        let (ids, noticeIDs) = (Set(calls.map(\.id)), Set(self.notices.map(\.id)))
        for call in calls {
            let missing = [
                call.query.flatMap { ids.contains($0.operation) ? nil : $0.operation },
                call.notice.flatMap { noticeIDs.contains($0.id) ? nil : $0.id },
            ].compactMap { $0 }.first
            if let missing {
                throw ModelDamage(place: call.id, reason: "it is settled by '\(missing)', which is not there")
            }
        }
        return calls
    }

    /// Notes what nobody has read of an object.
    mutating func close(_ object: ModelObject, _ notNeeded: Set<String> = []) {
        unread.formUnion(object.unread(besides: notNeeded))
    }

    /// The rows of a table and of those that it includes.
    func errors(_ name: String?, at object: ModelObject) throws(ModelDamage) -> ModelErrors {
        var rows: [ModelErrors.Row] = []
        var seen: Set<String> = []
        var waiting = name.map { [$0] } ?? []
        while !waiting.isEmpty {
            let name = waiting.removeFirst()
            guard seen.insert(name).inserted else { continue }
            guard let table = tables[name] else { throw object.damage("errors", "there is no table '\(name)'") }
            rows += table.rows
            waiting += table.includes
        }
        return ModelErrors(rows: rows)
    }

    /// The type of a word, such as `list<fund.PayeeInfo>`.
    mutating func type(_ word: String, at object: ModelObject) throws(ModelDamage) -> ModelType {
        for (start, wrap) in [
            ("list<", { ModelType.list($0) }), ("map<", { .map($0) }), ("jsonText<", { .jsonText($0) }),
        ] where word.hasPrefix(start) && word.hasSuffix(">") {
            return wrap(try type(String(word.dropFirst(start.count).dropLast()), at: object))
        }
        if let type = ModelType(word: word) ?? types[word] { return type }
        guard let shape = shapes[word] else { throw object.damage("type", "there is no shape '\(word)'") }
        guard open.insert(word).inserted else { throw object.damage("type", "'\(word)' is a part of itself") }
        let type = try self.shape(shape)
        open.remove(word)
        types[word] = type
        return type
    }
}
