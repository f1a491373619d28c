/// Which column of a table says what, and the parameters its rows describe.
struct TableColumns {
    private let roles: [ColumnRole?]
    /// Whether the column of what is required is headed by what is optional.
    private let isInverted: Bool
    let isDamaged: Bool

    /// nil for a table that is not about fields.
    init?(_ table: PageTable) {
        guard let header = table.rows.first, table.rows.count > 1, let roles = ColumnRole.header(header.map(\.text))
        else { return nil }
        self.roles = roles
        isDamaged = table.damage != nil
        let required = roles.firstIndex(of: .required).map { header[$0].text.normalised } ?? ""
        isInverted = required.lowercased().contains(anyOf: ["可选", "可空", "optional"])
    }

    func has(_ role: ColumnRole) -> Bool { roles.contains(role) }

    func cell(_ role: ColumnRole, _ row: [PageCell]) -> PageCell? {
        guard let index = roles.firstIndex(of: role), index < row.count else { return nil }
        return row[index].text.trimmed.isEmpty ? nil : row[index]
    }

    /// A cell that says more than `-`.
    private func limit(_ role: ColumnRole, _ row: [PageCell]) -> String? {
        cell(role, row).flatMap { $0.text == "-" || $0.text == "/" ? nil : $0.text }
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
        row.count > 1 && row.dropFirst().allSatisfy { $0.isRepeated && $0.text == row[0].text } ? row[0].text : nil
    }

    /// The parameter of a row, and how far it is indented: a field of the one above that is indented less.
    func parameter(_ row: [PageCell]) -> (ParameterFact, indent: Int)? {
        guard let name = name(row), let cell = cell(.name, row), !cell.isRepeated else { return nil }
        let typeCell = self.cell(.type, row)
        let type = typeCell.map { Found(TypeFact($0.text), at: $0.place) }
        let description = self.description(row)
        var text = description?.text ?? ""
        for (role, words) in [(ColumnRole.range, "取值范围:"), (.values, "枚举值:")] {
            if let limit = limit(role, row) { text += "\n" + words + limit }
        }
        var limits = Limits(describing: text, of: name)
        if description?.hasLooseEnd ?? false {
            limits = limits.keepingWhatStays(in: Limits(describing: text + "7Q", of: name))
        }
        if limits.maximumLength == nil, let column = limit(.length, row) {
            let isNumber = column.first?.isNumber ?? false
            let column = Limits(describing: (isNumber ? "最大长度" : "") + column, of: name)
            limits.maximumLength = column.maximumLength
            limits.minimumLength = limits.minimumLength ?? column.minimumLength
            limits.isLengthInBytes = column.isLengthInBytes
            limits.unread += column.unread
        }
        limits.maximumLength = limits.maximumLength ?? type?.value.length
        if limits.maximumLength == nil, let text = typeCell?.text, text.contains("长度") {
            limits.maximumLength = Limits(describing: text, of: name).maximumLength
        }
        limits.standard = self.cell(.standard, row)?.text ?? limits.standard
        let found = ParameterFact(
            name: Found(name, at: cell.place), type: type, required: requirement(row, cell, text), limits: limits,
            description: description.map { Found($0.text, at: $0.place) },
            sample: self.cell(.sample, row).map { Found($0.text, at: $0.place) })
        let marks = cell.text.unicodeScalars.prefix { "└├│─-–>+·•".unicodeScalars.contains($0) }
        return (found, cell.indent + 2 * marks.count)
    }

    /// The column of descriptions, with whatever columns of another kind say.
    private func description(_ row: [PageCell]) -> PageCell? {
        let others = roles.indices.filter { roles[$0] == nil && $0 < row.count }.map { row[$0] }
        let texts =
            [cell(.description, row)].compactMap { $0 } + others.filter { !$0.isRepeated && !$0.text.isEmpty }
        guard var cell = texts.first else { return nil }
        cell.text = texts.map(\.text).joined(separator: "\n")
        cell.hasLooseEnd = texts.contains(where: \.hasLooseEnd)
        return cell
    }

    private func requirement(_ row: [PageCell], _ name: PageCell, _ text: String) -> Found<Requirement> {
        if let cell = cell(.required, row) {
            let isShort = "是 否 y n yes no true false √ ×".words.contains(cell.text.trimmed.lowercased())
            let plain = Requirement(cell: cell.text)
            return Found(isInverted && isShort ? plain.inverted : plain, at: cell.place)
        }
        return Found(requirement(name, text), at: name.place)
    }

    /// What the name and the description say of a row without a mark.
    private func requirement(_ name: PageCell, _ text: String) -> Requirement {
        if has(.required) { return .unknown("the cell of the required column is empty") }
        if isDamaged { return .unknown("the columns have run together") }
        if name.text.contains("*") { return .yes }
        let start = text.normalised.trimmed.drop { "([【".contains($0) }
        if ["必填", "必选", "必传"].contains(where: { start.hasPrefix($0) }) { return .yes }
        if ["非必填", "可选", "选填"].contains(where: { start.hasPrefix($0) }),
            !["可选值", "可选类型"].contains(where: { start.hasPrefix($0) })
        {
            return .no
        }
        return .unknown("the page has no column that says so")
    }
}
