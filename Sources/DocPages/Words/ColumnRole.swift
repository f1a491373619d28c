/// What a column of a table of parameters holds.
enum ColumnRole: CaseIterable, Sendable {
    case name, type, required, length, range, values, sample, standard, description

    /// The role that a column's header says, if it is one of the words documentation uses.
    init?(header: String) {
        let text = header.normalised.lowercased().filter { !$0.isWhitespace && !"*:#()/".contains($0) }
        guard !text.isEmpty, text.count <= 16 else { return nil }
        // Combined headers such as "描述及示例" name their first word's role.
        let role =
            Self.allCases.first { $0.words.contains(text) }
            ?? Self.allCases.first { $0.words.contains { $0.count > 1 && text.hasPrefix($0) } }
        guard let role else { return nil }
        self = role
    }

    /// The words that head such a column, the one we use first.
    var words: [String] { Self.words[self] ?? [] }

    private static let words: [ColumnRole: [String]] = [
        .name: """
        参数名称 参数名 参数 字段名称 字段名 字段 名称 属性名 属性 变量名 变量 键 key name parameter parameters param field property \
        attribute 返回值 返回参数 请求参数 入参 出参 变数 栏位名称 栏位 元素 标签 代码 参数英文名 英文名 fieldname parametername paramname
        """,
        .type: "参数类型 数据类型 字段类型 值类型 类型 型别 类别 资料类型 资料型别 格式类型 属性类型 type datatype",
        .required: """
        是否必填 是否必选 是否必须 是否必传 是否必需 是否可选 是否可空 必填 必选 必须 必传 必需 可选 必填项 必须项 是否非空 是否必要 必选项 \
        需否 required require mandatory optional 必要
        """,
        .length: "最大长度 字段长度 长度(位) 最长 长度限制 长度 length maxlength maximumlength",
        .range: "取值范围 数值范围 范围 range",
        .values: "枚举值 可选值 取值 枚举 values enum",
        .sample: "示例值 示例 样例 样例值 范例 范例值 举例 参考值 例子 例 examples examplevalue example sample samplevalue",
        .standard: "默认值 缺省值 默认 default defaultvalue",
        .description: """
        参数说明 参数描述 字段说明 字段描述 描述 说明 备注 含义 解释 详细说明 用途 中文名 中文名称 中文含义 功能 定义 内容 约束 附注 注释 comment \
        comments explanation details 补充说明 description desc note notes remark remarks meaning
        """,
    ].mapValues(\.words)

    /// The roles of a row, if it heads a table of parameters: a name, and at least a type, a description or a mark.
    static func header(_ cells: [String]) -> [ColumnRole?]? {
        let roles = cells.map { ColumnRole(header: $0) }
        let known = Set(roles.compactMap { $0 })
        guard known.contains(.name), known.count >= 2 else { return nil }
        // A second name ("名称" beside "参数") describes.
        var seen: Set<ColumnRole> = []
        return roles.map { role in
            guard let role else { return nil }
            if seen.insert(role).inserted { return role }
            return role == .name && seen.insert(.description).inserted ? .description : nil
        }
    }

    /// The words of a header that have run together, such as `参数类型必填描述`.
    static func collapsed(_ line: String) -> [ColumnRole]? {
        var rest = line.normalised.lowercased().filter { !$0.isWhitespace && $0 != "|" }[...]
        guard rest.count <= 60 else { return nil }
        var roles: [ColumnRole] = []
        while !rest.isEmpty {
            guard let match = longestFirst.first(where: { rest.hasPrefix($0.word) }) else { return nil }
            // The longest word may take the next column's first character, as in 参数|类型 against 参数类型.
            let isFirst = roles.isEmpty && match.role == .type
            let taken = isFirst ? longestFirst.first { rest.hasPrefix($0.word) && $0.role == .name } ?? match : match
            roles.append(taken.role)
            rest = rest.dropFirst(taken.word.count)
        }
        return roles.count >= 2 && roles.first == .name && Set(roles).count == roles.count ? roles : nil
    }

    private static let longestFirst = allCases.flatMap { role in role.words.map { (word: $0, role: role) } }
        .sorted { $0.word.count > $1.word.count }
}
