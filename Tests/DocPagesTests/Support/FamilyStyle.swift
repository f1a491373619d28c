/// The column headers of a page, their order, and how its required column is marked.
struct FamilyStyle: Sendable {
    enum Column: Sendable { case name, type, required, length, description, sample }

    var columns: [(Column, String)]
    var marks: (yes: String, no: String, conditional: String)
    /// What stands above the parameters, an object and the reply.
    var parameters = "入参说明"
    var object = "对象说明"
    var reply = "返回参数"

    var hasLength: Bool { columns.contains { $0.0 == .length } }
    var hasSample: Bool { columns.contains { $0.0 == .sample } }

    static let all: [FamilyStyle] = [
        FamilyStyle(
            columns: [(.name, "字段名"), (.type, "类型"), (.required, "必填"), (.description, "说明")], marks: ("是", "否", "否")),
        FamilyStyle(
            columns: [
                (.name, "参数"), (.type, "类型"), (.required, "是否必填"), (.length, "最大长度"), (.description, "描述"),
                (.sample, "示例值"),
            ], marks: ("必选", "可选", "特殊可选"), parameters: "请求参数", object: "", reply: "响应参数"),
        FamilyStyle(
            columns: [(.name, "参数名"), (.description, "描述"), (.type, "数据类型"), (.required, "必选"), (.sample, "示例")],
            marks: ("Y", "N", "N"), parameters: "参数列表", object: "的属性", reply: "返回值"),
        FamilyStyle(
            columns: [(.name, "名稱"), (.required, "是否必須"), (.type, "型別"), (.description, "備註")],
            marks: ("是", "否", "條件必填"), parameters: "請求參數", object: "物件", reply: "回應參數"),
        FamilyStyle(
            columns: [(.name, "参数名称"), (.type, "参数类型"), (.required, "是否必传"), (.description, "参数说明")],
            marks: ("√", "×", "×"), parameters: "业务参数", object: "结构", reply: "出参"),
        FamilyStyle(
            columns: [
                (.name, "Name"), (.type, "Type"), (.required, "Required"), (.description, "Description"),
                (.sample, "Example"),
            ], marks: ("true", "false", "Conditional"), parameters: "Request parameters", object: "object",
            reply: "Response"),
    ]

    func mark(_ field: FamilySheet.Field) -> String {
        switch field.required {
        case .yes: marks.yes
        case .no: marks.no
        case .conditional: marks.conditional
        }
    }

    func cells(_ field: FamilySheet.Field) -> [String] {
        columns.map { column, _ in
            switch column {
            case .name: field.name
            case .type: field.type
            case .required: mark(field)
            case .length: field.lengthColumn.map { "\($0)" } ?? "-"
            case .description: field.text
            case .sample: field.sample
            }
        }
    }

    /// What a reader can know of a mark.
    func requirement(_ field: FamilySheet.Field) -> String {
        switch field.required {
        case .yes: "true"
        case .no: "false"
        case .conditional: marks.conditional == marks.no ? "false" : "conditional"
        }
    }
}
