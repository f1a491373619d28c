import HTTPTypes

extension HTTPFields {
    /// The value of a field by the text of its name; a text that is no name is never there.
    subscript(text name: String) -> String? {
        get { HTTPField.Name(name).flatMap { self[$0] } }
        set { HTTPField.Name(name).map { self[$0] = newValue } }
    }
}
