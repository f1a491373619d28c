/// What a field holds; structures and enumerations by name.
enum FieldType {
    case string(maximumLength: Int)
    case integer
    case boolean
    case enumeration(String)
    case structure(String)
    case list(String)
}
