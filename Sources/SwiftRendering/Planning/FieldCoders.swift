import CodeTemplates
import SpecLanguage
import SpecModel

extension Model {
    /// The name of the runtime's functions that read and write the values of a field.
    func coder(of field: Field) -> TemplateText {
        switch field.type {
        case .scalar(.string), .unresolved: field.isPrivate ? "redacted" : "string"
        case .scalar(let scalar): SwiftScalar(scalar).coder
        case .json: "json"
        case .object: "jsonObject"
        case .file: "file"
        case .jsonText(.list): "jsonTextObjects"
        case .jsonText: "jsonTextObject"
        case .list(.json): "jsonValues"
        case .list(.shape(let id)): self[id].structure == nil ? "strings" : "objects"
        case .list: "strings"
        case .map(.shape): "objectMap"
        case .map: "stringMap"
        case .shape(let id):
            switch self[id].kind {
            case .structure: "object"
            case .enumeration: "value"
            case .amount: "amount"
            }
        }
    }
}
