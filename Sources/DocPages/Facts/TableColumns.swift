/// Which column of a table says what, and the parameters its rows describe.
struct TableColumns {
    private let roles: [ColumnRole?]
    private let requiredHeader: String
    let isDamaged: Bool

    /// `nil` for a table that is not about fields.
    init?(_ table: PageTable) {
        guard let header = table.rows.first, table.rows.count > 1, let roles = ColumnRole.header(header.map(\.text))
        else { return nil }
        self.roles = roles
        isDamaged = table.damage != nil
        requiredHeader = roles.firstIndex(of: .required).map { header[$0].text.normalised } ?? ""
    }

    func has(_ role: ColumnRole) -> Bool { roles.contains(role) }

    func cell(_ role: ColumnRole, _ row: [PageCell]) -> PageCell? {
        guard let index = roles.firstIndex(of: role), index < row.count else { return nil }
        return row[index].text.trimmed.isEmpty ? nil : row[index]
    }

    /// The name in a row.
    func name(_ row: [PageCell]) -> String? {
        guard let text = cell(.name, row)?.text.normalised else { return nil }
        var scanner = Scanner(text)
        while !scanner.isAtEnd {
            if let word = scanner.identifier(), word.isIdentifier { return word }
            // Only marks of indentation and emphasis may stand before a name.
            guard let next = scanner.current, "└├│─-–>+·•*# \"'`|[".contains(next) else { return nil }
            scanner.index += 1
        }
        return nil
    }

    /// The text of a row that is one cell over all columns.
    func sectionTitle(_ row: [PageCell]) -> String? {
        guard row.count > 1, row.dropFirst().allSatisfy(\.isRepeated), Set(row.map(\.text)).count == 1 else {
            return nil
        }
        return row[0].text
    }

    /// The parameter of a row, and how far it is indented: a field of the one above that is indented less.
    func parameter(_ row: [PageCell]) -> (ParameterFact, indent: Int)? {
        guard let name = name(row), let cell = cell(.name, row), !cell.isRepeated else { return nil }
        let type = self.cell(.type, row)
        let description = self.description(row)
        var text = description?.text ?? ""
        for (role, words) in [(ColumnRole.range, "取值范围:"), (.values, "枚举值:")] {
            guard let cell = self.cell(role, row), cell.text != "-", cell.text != "/" else { continue }
            text += "\n" + words + cell.text
        }
        var limits = Limits(describing: text, of: name)
        if description?.hasLooseEnd ?? false {
            limits = limits.keepingWhatStays(in: Limits(describing: text + "7Q", of: name))
        }
        if limits.maximumLength == nil, let cell = self.cell(.length, row), cell.text != "-", cell.text != "/" {
            let isNumber = cell.text.first?.isNumber ?? false
            let column = Limits(describing: (isNumber ? "最大长度" : "") + cell.text, of: name)
            limits.maximumLength = column.maximumLength
            limits.minimumLength = limits.minimumLength ?? column.minimumLength
        }
        if let length = type.flatMap({ TypeFact($0.text).length }), limits.maximumLength == nil {
            limits.maximumLength = length
        }
        if let type, type.text.contains("长度") {
            limits.maximumLength = limits.maximumLength ?? Limits(describing: type.text, of: name).maximumLength
        }
        if let standard = self.cell(.standard, row) { limits.standard = standard.text }
        let found = ParameterFact(
            name: Found(name, at: cell.place), type: type.map { Found(TypeFact($0.text), at: $0.place) },
            required: requirement(row, cell, text, limits), limits: limits,
            description: description.map { Found($0.text, at: $0.place) },
            sample: self.cell(.sample, row).map { Found($0.text, at: $0.place) })
        let marks = cell.text.unicodeScalars.prefix { "└├│─-–>+·•".unicodeScalars.contains($0) }
        return (found, cell.indent + 2 * marks.count)
    }

    private func description(_ row: [PageCell]) -> PageCell? {
        var texts = [cell(.description, row)].compactMap { $0 }
        for index in roles.indices
        where roles[index] == nil && index < row.count && !row[index].isRepeated && !row[index].text.isEmpty {
            texts.append(row[index])
        }
        guard let first = texts.first else { return nil }
        var cell = PageCell(texts.map(\.text).joined(separator: "\n"), at: first.place)
        cell.hasLooseEnd = texts.contains(where: \.hasLooseEnd)
        return cell
    }

    private func requirement(_ row: [PageCell], _ name: PageCell, _ text: String, _ limits: Limits) -> Found<
        Requirement
    > {
        if let cell = cell(.required, row) {
            let plain = Requirement(cell: cell.text)
            let short = ["是", "否", "y", "n", "yes", "no", "true", "false", "√", "×"].contains(
                cell.text.trimmed.lowercased())
            let isOptional = ["可选", "可空", "optional"].contains { requiredHeader.lowercased().contains($0) }
            return Found(isOptional && short ? plain.inverted : plain, at: cell.place)
        }
        if has(.required) { return Found(.unknown("the cell of the required column is empty"), at: name.place) }
        if isDamaged { return Found(.unknown("the columns have run together"), at: name.place) }
        if name.text.contains("*") { return Found(.yes, at: name.place) }
        let start = text.normalised.trimmed.drop { "([【".contains($0) }
        for (word, meaning) in [
            ("非必填", Requirement.no), ("必填", .yes), ("必选", .yes), ("必传", .yes), ("可选", .no), ("选填", .no),
        ] {
            let isValueList = word == "可选" && (start.hasPrefix("可选值") || start.hasPrefix("可选类型"))
            if start.hasPrefix(word), !isValueList { return Found(meaning, at: name.place) }
        }
        return Found(.unknown("the page has no column that says so"), at: name.place)
    }
}
