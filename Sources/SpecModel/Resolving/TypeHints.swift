/// What to write for the types of other languages.
enum TypeHints {
    static func instead(of name: String) -> String? { words[name.lowercased()] }

    /// The types that take an element, as people write them.
    static let constructors = ["list<T>", "map<T>", "jsonText<T>"]

    private static let whole = "write 'integer'"
    private static let fraction = "write 'decimal'; for a sum of money 'money', or a shape of kind amount"
    private static let list = "write 'list<T>' with the type of its items, such as list<string>"
    private static let map = "write 'map<T>' with the type of its values, such as map<string>"
    private static let file = "write 'file' for what a call uploads"
    private static let time = "write 'dateTime' with 'zone:'"

    private static let words = [
        "int": whole, "long": whole, "short": whole, "number": "write 'integer', or 'decimal' with a fraction",
        "float": fraction, "double": fraction, "bigdecimal": fraction,
        "bool": "write 'boolean'", "str": "write 'string'", "text": "write 'string'",
        "array": list, "list": list, "dictionary": map, "map": map,
        "jsontext": "write 'jsonText<T>' with a structure or list<T>",
        "enum": "declare a shape of kind enum below 'shapes:' and write its name",
        "amount": "declare a shape of kind amount below 'shapes:' and write its name, or write 'money' in a reply",
        "month": "write 'string' with a pattern, such as '[0-9]{4}-[0-9]{2}'",
        "binary": file, "bytes": file, "byte[]": file, "fileitem": file, "blob": file,
        "datetime": time, "timestamp": time, "time": time,
    ]
}
