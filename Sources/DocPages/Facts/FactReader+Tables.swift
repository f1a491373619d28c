extension FactReader {
    /// Sorts every table of fields by the words above it.
    mutating func readTables() {
        let names = objectNames
        var above: [String] = []
        var wasTable = false
        for block in page.blocks {
            switch block {
            case .heading(let text, _):
                above = [text.text]
                wasTable = false
            case .paragraph(let text):
                above.append(text.text)
                wasTable = false
            case .code: wasTable = false
            case .table(let table):
                guard let columns = TableColumns(table) else { continue }
                read(table, columns, section(of: table, above, names, isInner: wasTable), names)
                wasTable = true
            }
        }
        facts.objects.removeAll { $0.fields.isEmpty }
    }

    /// Types that are named as objects, and parameters whose type is one.
    private var objectNames: [String] {
        var names: [String] = []
        for table in page.tables {
            guard let columns = TableColumns(table) else { continue }
            for row in table.rows.dropFirst() {
                guard let type = columns.cell(.type, row).map({ TypeFact($0.text) }) else { continue }
                if let object = type.object { names.append(object) }
                let isObject = type.object != nil || [.object, .list(.object), .json].contains(type.kind)
                if isObject, let name = columns.name(row) { names.append(name) }
            }
        }
        return names
    }

    private func section(of table: PageTable, _ above: [String], _ names: [String], isInner: Bool) -> TableSection {
        if let owner = table.owner, let field = lastField(named: owner) { return .object(field.objectName) }
        // The first object that a type names and no table has described yet.
        let described = Set(facts.objects.map(\.name.value))
        let open = (facts.parameters + facts.objects.flatMap(\.fields) + facts.responseFields).lazy
            .compactMap { $0.type?.value.object }.first { !described.contains($0) }
        if isInner, let open { return .object(open) }
        for text in above.reversed() {
            if let section = TableSection(text, api: facts.api.value, objects: names) { return section }
        }
        return facts.hasParameterTable ? open.map { .object($0) } ?? .reply : .parameters
    }

    private func lastField(named name: String) -> ParameterFact? { facts.fields.last { $0.name.value == name } }

    private mutating func read(
        _ table: PageTable, _ columns: TableColumns, _ section: TableSection, _ names: [String]
    ) {
        guard section != .ignored else { return }
        var section = section
        if columns.isDamaged {
            warn(
                "page-columns-run-together", "the columns of this table have run together: what is required is unknown",
                at: table.place)
        }
        if !columns.has(.required), table.damage != .runTogether(hadRequired: true), section != .reply {
            warn("page-required-unknown", "the table has no column that says what is required", at: table.place)
        }
        var holders: [(indent: Int, field: ParameterFact)] = []
        for row in table.rows.dropFirst() {
            if let title = columns.sectionTitle(row) {
                if let name = names.first(where: { title.contains($0) }) { section = .object(name) }
                continue
            }
            guard let (field, indent) = columns.parameter(row) else { continue }
            holders.removeAll { $0.indent >= indent }
            if let owner = owner(of: field, indent > 0 ? holders.last?.field : nil) {
                var inner = field
                inner.name.value = String(field.name.value.split(separator: ".").last ?? "")
                add(inner, to: .object(owner), at: table.place)
            } else {
                add(field, to: section, at: table.place)
            }
            holders.append((indent, field))
        }
        if section == .parameters { facts.hasParameterTable = true }
    }

    /// The object that a field belongs to, by the row it is indented below or the dots in its name.
    private func owner(of field: ParameterFact, _ parent: ParameterFact?) -> String? {
        if let parent { return parent.objectName }
        let parts = field.name.value.split(separator: ".").map { String($0).replacing("[]", with: "") }
        return parts.count > 1 ? lastField(named: parts[parts.count - 2])?.objectName : nil
    }

    private mutating func add(_ field: ParameterFact, to section: TableSection, at place: PagePlace) {
        switch section {
        case .ignored: break
        case .parameters: facts.parameters.add(field)
        case .options:
            var option = field
            option.isOption = true
            facts.parameters.append(option)
        case .reply: facts.responseFields.add(field)
        case .object(let name):
            let index = facts.objects.firstIndex { $0.name.value == name } ?? facts.objects.count
            if index == facts.objects.count { facts.objects.append(ObjectFact(name: Found(name, at: place))) }
            facts.objects[index].fields.add(field)
        }
    }
}

extension [ParameterFact] {
    /// Adds a field unless one of its name is there.
    fileprivate mutating func add(_ field: ParameterFact) {
        if !contains(where: { $0.name.value == field.name.value }) { append(field) }
    }
}
