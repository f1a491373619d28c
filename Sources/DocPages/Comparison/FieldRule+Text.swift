import SpecDiagnostics
import SpecLanguage

extension FieldRule {
    /// The fields of which one must be given, and whether only one may.
    var choice: (names: [String], isExactlyOne: Bool)? {
        switch demand {
        case .atLeastOne(let fields): (fields.map(\.value), false)
        case .exactlyOne(let fields): (fields.map(\.value), true)
        default: nil
        }
    }

    /// The fields it requires.
    var requiredFields: [String] {
        if case .require(let fields) = demand { fields.map(\.value) } else { [] }
    }

    /// Its condition as `field=VALUE`.
    var conditionText: String? {
        switch condition {
        case .equals(let field, let value): "\(field.value)=\(value.value)"
        case .present(let field): "\(field.value) present"
        case nil: nil
        }
    }
}
