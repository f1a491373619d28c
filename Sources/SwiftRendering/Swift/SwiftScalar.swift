import CodeTemplates
import SpecLanguage

/// What a scalar is in generated Swift: the one row that a new scalar needs here.
struct SwiftScalar {
    let type: String
    /// Whether the type is one of the runtime's.
    let isOfRuntime: Bool
    /// The name of what reads and writes it.
    let coder: TemplateText
    /// The name of what writes it in another JSON form than its usual one.
    let other: (form: JSONForm, writer: TemplateText)?

    init(_ scalar: Scalar) {
        self =
            switch scalar {
            case .string: SwiftScalar("String", "string")
            case .integer: SwiftScalar("Int", "integer", other: (.string, "integerText"))
            case .boolean: SwiftScalar("Bool", "boolean")
            case .decimal: SwiftScalar("DecimalText", ofRuntime: true, "decimal", other: (.number, "decimalNumber"))
            case .money: SwiftScalar("Money", ofRuntime: true, "money")
            case .dateTime: SwiftScalar("OffsetDateTime", ofRuntime: true, "time")
            case .date: SwiftScalar("LocalDate", ofRuntime: true, "date")
            }
    }

    private init(
        _ type: String, ofRuntime: Bool = false, _ coder: TemplateText, other: (JSONForm, TemplateText)? = nil
    ) {
        self.type = type
        isOfRuntime = ofRuntime
        self.coder = coder
        self.other = other
    }

    /// The name of what writes it in the JSON form that a field states.
    func writer(_ form: JSONForm?) -> TemplateText {
        if let other, other.form == form { other.writer } else { coder }
    }
}
