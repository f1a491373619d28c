/// The names that templates may use inside a value of one type, each with the property that holds it.
///
/// Each function returns the schema with one name more. The properties must be stored ones: they are read where they
/// stand (see `ValueAddress`).
package struct TemplateSchema<Value>: Sendable {
    let name: String
    private(set) var members: [TemplateMember] = []

    /// Starts a schema; the name is what messages call such a value ("unknown name 'x' in field").
    package init(_ name: String) {
        self.name = name
    }

    /// Declares a text: `{{name}}`.
    package func text(_ name: String, _ path: KeyPath<Value, TemplateText>) -> Self { adding(name, .text, path) }

    /// Declares a text that may be missing: `{{name}}` prints nothing then, and `{{#name}}` shows its section, where
    /// `{{.}}` is the text, only if it is there.
    package func optionalText(_ name: String, _ path: KeyPath<Value, TemplateText?>) -> Self {
        adding(name, .items(.optionalText), path)
    }

    /// Declares a list of texts: inside `{{#name}}`, `{{.}}` is the current one.
    package func texts(_ name: String, _ path: KeyPath<Value, [TemplateText]>) -> Self {
        adding(name, .items(.texts), path)
    }

    /// Declares a condition: `{{#name}}` shows its section if it is true, `{{^name}}` if not.
    ///
    /// Names inside mean what they mean outside.
    package func flag(_ name: String, _ path: KeyPath<Value, Bool>) -> Self { adding(name, .flag, path) }

    /// Declares a value that is always there: `{{#name}}` shows its section with its names.
    package func value<Child: TemplateContext>(_ name: String, _ path: KeyPath<Value, Child>) -> Self {
        adding(name, .items(.value(Child.self)), path)
    }

    /// Declares a value that may be missing: `{{#name}}` shows its section, with its names, if it is there.
    package func optional<Child: TemplateContext>(_ name: String, _ path: KeyPath<Value, Child?>) -> Self {
        adding(name, .items(.optional(Child.self)), path)
    }

    /// Declares a list: `{{#name}}` shows its section for each element, with the names of that element.
    package func list<Child: TemplateContext>(_ name: String, _ path: KeyPath<Value, [Child]>) -> Self {
        adding(name, .items(.list(Child.self)), path)
    }

    private func adding(_ name: String, _ kind: TemplateMember.Kind, _ path: PartialKeyPath<Value>) -> Self {
        var copy = self
        copy.members.append(TemplateMember(name: name, kind: kind, offset: MemoryLayout<Value>.offset(of: path)))
        return copy
    }
}
