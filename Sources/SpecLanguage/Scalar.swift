/// A type of single values that has a word of its own in specs.
package enum Scalar: String, CaseIterable, Sendable {
    case string, integer, boolean
    /// An exact decimal number.
    case decimal
    /// An exact sum of money in the currency and scale of its field.
    case money
    case dateTime, date

    /// The JSON types in which a request can have its values, where a field states one; its usual one without.
    package var writableForms: [JSONForm] {
        switch self {
        case .integer, .decimal: [.string, .number]
        case .boolean: []
        case .string, .money, .dateTime, .date: [.string]
        }
    }

    /// The words by which published pages name it, in small letters.
    package var pageWords: [String] {
        switch self {
        case .string: ["string", "str", "text", "varchar", "char", "字符串", "字符"]
        case .integer: ["int", "integer", "long", "short", "整数", "整型", "长整型"]
        case .boolean: ["boolean", "bool", "布尔", "布尔值"]
        case .decimal: ["number", "float", "double", "decimal", "bigdecimal", "数字", "数值", "浮点数"]
        case .money: ["price", "money", "amount", "金额"]
        case .dateTime: ["datetime", "time", "timestamp", "时间"]
        case .date: ["date", "日期"]
        }
    }
}
