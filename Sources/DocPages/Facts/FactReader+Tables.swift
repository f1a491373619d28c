import SpecDiagnostics

/// What a table of fields is about, as the words above it say.
private enum Section: Equatable {
    case parameters, reply, options
    /// Errors, and what every call has in common.
    case ignored
    case object(String)
}

extension FactReader {
    /// Sorts every table of fields by the words above it.
    mutating func readTables() {
        let names = objectNames()
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
                read(table, columns, section(of: table, above, names, isInner: wasTable))
                wasTable = true
            }
        }
        facts.objects.removeAll { $0.fields.isEmpty }
    }

    /// Types that are named as objects, and parameters whose type is one.
    private func objectNames() -> [String] {
        var names: [String] = []
        for block in page.blocks {
            guard case .table(let table) = block, let columns = TableColumns(table) else { continue }
            for row in table.rows.dropFirst() {
                guard let type = columns.cell(.type, row).map({ TypeFact($0.text) }) else { continue }
                if let object = type.object { names.append(object) }
                if let name = columns.name(row),
                    type.object != nil || [.object, .list(.object), .json].contains(type.kind)
                {
                    names.append(name)
                }
            }
        }
        return names
    }

    private func section(of table: PageTable, _ above: [String], _ names: [String], isInner: Bool) -> Section {
        if let owner = table.owner, let field = lastField(named: owner) {
            return .object(field.type?.value.object ?? field.name.value)
        }
        if isInner, let open = openObject() { return .object(open) }
        for text in above.reversed() {
            let normal = text.normalised.lowercased()
            if ["错误码", "错误代码", "异常", "error code", "错误信息", "公共请求参数", "公共响应参数", "公共参数", "系统参数"]
                .contains(where: { normal.contains($0) })
            {
                return .ignored
            }
            let words = text.replacing(facts.api.value, with: " ").split {
                !($0.unicodeScalars.first?.isIdentifierPart ?? false)
            }
            if let name = words.lazy.map(String.init).first(where: { names.contains($0) }) { return .object(name) }
            if ["返回", "响应", "应答", "回应", "回传", "出参", "response", "回参", "result"].contains(where: { normal.contains($0) })
            {
                return .reply
            }
            if ["options", "选项", "其他参数", "第二个参数"].contains(where: { normal.contains($0) }) { return .options }
            if let name = words.lazy.map(String.init).first(where: { isTypeName($0) }), normal.count <= 60 {
                return .object(name)
            }
            if ["入参", "请求参数", "参数", "parameters", "arguments"].contains(where: { normal.contains($0) }) {
                return .parameters
            }
        }
        return facts.hasParameterTable ? (openObject().map { .object($0) } ?? .reply) : .parameters
    }

    private func isTypeName(_ word: String) -> Bool {
        guard let first = word.first, first.isUppercase, word.contains(where: \.isLowercase), word.count > 3 else {
            return false
        }
        return !TypeFact.commonNames.contains(word)
            && !["Serverless", "Options", "Parameters", "Request", "Params"].contains(word)
    }

    /// The first object that a type names and no table has described yet.
    private func openObject() -> String? {
        let described = Set(facts.objects.map(\.name.value))
        return (facts.parameters + facts.objects.flatMap(\.fields) + facts.replyFields).lazy
            .compactMap { $0.type?.value.object }.first { !described.contains($0) }
    }

    private func lastField(named name: String) -> ParameterFact? {
        (facts.parameters + facts.replyFields + facts.objects.flatMap(\.fields)).last { $0.name.value == name }
    }

    private mutating func read(_ table: PageTable, _ columns: TableColumns, _ section: Section) {
        guard section != .ignored else { return }
        var section = section
        if columns.isDamaged {
            doubt(
                "page-columns-run-together", "the columns of this table have run together: what is required is unknown",
                at: table.place)
        }
        if !columns.has(.required), table.damage != .runTogether(hadRequired: true), section != .reply {
            doubt("page-required-unknown", "the table has no column that says what is required", at: table.place)
        }
        var holders: [(indent: Int, field: ParameterFact)] = []
        for row in table.rows.dropFirst() {
            if let title = columns.sectionTitle(row) {
                if let name = objectNames().first(where: { title.contains($0) }) { section = .object(name) }
                continue
            }
            guard let (field, indent) = columns.parameter(row) else { continue }
            holders.removeAll { $0.indent >= indent }
            let parent = indent > 0 ? holders.last?.field : nil
            if parent != nil || field.name.value.contains("."), let owner = owner(of: field, parent) {
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

    private func owner(of field: ParameterFact, _ parent: ParameterFact?) -> String? {
        if let parent { return parent.type?.value.object ?? parent.name.value }
        let parts = field.name.value.split(separator: ".").map { String($0).replacing("[]", with: "") }
        guard parts.count > 1, let holder = lastField(named: parts[parts.count - 2]) else { return nil }
        return holder.type?.value.object ?? holder.name.value
    }

    private mutating func add(_ field: ParameterFact, to section: Section, at place: PagePlace) {
        switch section {
        case .ignored: break
        case .parameters:
            if !facts.parameters.contains(where: { $0.name.value == field.name.value }) {
                facts.parameters.append(field)
            }
        case .options:
            var option = field
            option.isOption = true
            facts.parameters.append(option)
        case .reply:
            if !facts.replyFields.contains(where: { $0.name.value == field.name.value }) {
                facts.replyFields.append(field)
            }
        case .object(let name):
            let index = facts.objects.firstIndex { $0.name.value == name } ?? facts.objects.count
            if index == facts.objects.count {
                facts.objects.append(ObjectFact(name: Found(name, at: place), fields: []))
            }
            if !facts.objects[index].fields.contains(where: { $0.name.value == field.name.value }) {
                facts.objects[index].fields.append(field)
            }
        }
    }
}
