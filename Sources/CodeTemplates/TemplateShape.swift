/// The names that templates may use inside a value of one type, each with the way to read it.
///
/// Each function returns the shape with one name more. Lists and optional values are read again for every section that
/// uses them, so an accessor should return a stored property, or something as cheap.
///
/// A function that reads a value has a label and the path of a stored property has none: with one name for both, the
/// compiler tried each way for each name of a shape, and checking the shapes of a file's plan took it 1.3 s of 1.4.
package struct TemplateShape<Value>: Sendable {
    private(set) var erased: ErasedShape

    /// Starts a shape; the name is what messages call such a value ("unknown name 'x' in field").
    package init(_ name: String) {
        erased = ErasedShape(name: name, type: ObjectIdentifier(Value.self))
    }

    /// Declares a text: `{{name}}`.
    package func text<Text: TemplateText>(_ name: String, by get: @escaping @Sendable (Value) -> Text) -> Self {
        adding(name, .text { value, output in value.read(get).write(to: &output) })
    }

    /// Declares a text that is stored in the value: `{{name}}`.
    package func text<Text: TemplateText>(_ name: String, _ path: any KeyPath<Value, Text> & Sendable) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return text(name) { $0[keyPath: path] } }
        return adding(
            name,
            .text { value, output in value.write(offset, of: Value.self, as: Text.self, to: &output) })
    }

    /// Declares a text that may be missing: `{{name}}` prints nothing then, and `{{#name}}` shows its section, where
    /// `{{.}}` is the text, only if it is there.
    package func optionalText<Text: TemplateText>(
        _ name: String,
        by get: @escaping @Sendable (Value) -> Text?
    ) -> Self {
        let items = optionalItems(
            get, item: .text { item, output in item.read { (text: Text) in text }.write(to: &output) })
        return adding(name, .optionalText({ value, output in value.read(get)?.write(to: &output) }, items))
    }

    /// Declares a text that may be missing and is stored in the value.
    package func optionalText<Text: TemplateText>(
        _ name: String, _ path: any KeyPath<Value, Text?> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return optionalText(name) { $0[keyPath: path] } }
        let write: TextWriter = { item, output in item.write(0, of: Text.self, as: Text.self, to: &output) }
        return adding(
            name,
            .optionalText(
                { value, output in
                    if let text = value.member(offset, of: Value.self, ifAny: Text.self) { write(text, &output) }
                }, optionalItems(at: offset, item: .text(write), of: Text.self)))
    }

    /// Declares a list of texts: inside `{{#name}}`, `{{.}}` is the current one.
    package func texts<Text: TemplateText>(_ name: String, by get: @escaping @Sendable (Value) -> [Text]) -> Self {
        let items = listItems(
            get, item: .text { item, output in item.read { (text: Text) in text }.write(to: &output) })
        return adding(name, .texts(items))
    }

    /// Declares a list of texts that is stored in the value.
    package func texts<Text: TemplateText>(_ name: String, _ path: any KeyPath<Value, [Text]> & Sendable) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return texts(name) { $0[keyPath: path] } }
        let item = TemplateMember.Item.text { item, output in
            item.write(0, of: Text.self, as: Text.self, to: &output)
        }
        return adding(name, .texts(listItems(at: offset, item: item, of: [Text].self)))
    }

    /// Declares a condition that is stored in the value.
    package func flag(_ name: String, _ path: any KeyPath<Value, Bool> & Sendable) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return flag(name) { $0[keyPath: path] } }
        return adding(name, .flag { value in value.member(offset, of: Value.self, as: Bool.self).pointee })
    }

    /// Declares the condition that a list that is stored in the value has elements.
    package func flag<Element>(_ name: String, isFilled path: any KeyPath<Value, [Element]> & Sendable) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else {
            return flag(name) { !$0[keyPath: path].isEmpty }
        }
        return adding(name, .flag(Self.isFilled(at: offset, of: [Element].self)))
    }

    /// Declares a condition: `{{#name}}` shows its section if it is true, `{{^name}}` if not.
    ///
    /// Names inside mean what they mean outside.
    package func flag(_ name: String, by get: @escaping @Sendable (Value) -> Bool) -> Self {
        adding(name, .flag { value in value.read(get) })
    }

    /// Declares a value that may be missing: `{{#name}}` shows its section, with its names, if it is there.
    package func optional<Child: TemplateContext>(
        _ name: String,
        by get: @escaping @Sendable (Value) -> Child?
    ) -> Self {
        adding(name, .optional(optionalItems(get, item: .context { Child.shape.erased })))
    }

    /// Declares a value that may be missing and is stored in the value.
    package func optional<Child: TemplateContext>(
        _ name: String, _ path: any KeyPath<Value, Child?> & Sendable
    ) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return optional(name) { $0[keyPath: path] } }
        return adding(
            name, .optional(optionalItems(at: offset, item: .context { Child.shape.erased }, of: Child.self)))
    }

    /// Declares a list that is stored in the value.
    package func list<Child: TemplateContext>(_ name: String, _ path: any KeyPath<Value, [Child]> & Sendable) -> Self {
        guard let offset = MemoryLayout<Value>.offset(of: path) else { return list(name) { $0[keyPath: path] } }
        return adding(name, .list(listItems(at: offset, item: .context { Child.shape.erased }, of: [Child].self)))
    }

    /// Declares a list: `{{#name}}` shows its section for each element, with the names of that element.
    package func list<Child: TemplateContext>(_ name: String, by get: @escaping @Sendable (Value) -> [Child]) -> Self {
        adding(name, .list(listItems(get, item: .context { Child.shape.erased })))
    }

    private func adding(_ name: String, _ kind: TemplateMember.Kind) -> Self {
        var copy = self
        copy.erased.members.append(TemplateMember(name: name, kind: kind))
        return copy
    }

    private func optionalItems<Item>(
        _ get: @escaping @Sendable (Value) -> Item?,
        item: TemplateMember.Item
    ) -> TemplateMember.Items {
        TemplateMember.Items(
            exist: { value in value.read(get) != nil },
            visit: { value, body in
                if let found = value.read(get) { ContextPointer.lend(found, to: body) }
            },
            item: item
        )
    }

    private func optionalItems<Item>(at offset: Int, item: TemplateMember.Item, of: Item.Type) -> TemplateMember.Items {
        TemplateMember.Items(
            exist: { value in value.member(offset, of: Value.self, ifAny: Item.self) != nil },
            visit: { value, body in
                if let found = value.member(offset, of: Value.self, ifAny: Item.self) { body(found) }
            },
            item: item
        )
    }

    private func listItems<List: StoredList>(
        at offset: Int, item: TemplateMember.Item, of: List.Type
    ) -> TemplateMember.Items {
        TemplateMember.Items(
            exist: Self.isFilled(at: offset, of: List.self),
            visit: { value, body in value.member(offset, of: Value.self, as: List.self).pointee.lendEach(to: body) },
            item: item
        )
    }

    private static func isFilled<List: StoredList>(at offset: Int, of: List.Type) -> Condition {
        { value in !value.member(offset, of: Value.self, as: List.self).pointee.isEmpty }
    }

    private func listItems<Item>(
        _ get: @escaping @Sendable (Value) -> [Item],
        item: TemplateMember.Item
    ) -> TemplateMember.Items {
        TemplateMember.Items(
            exist: { value in !value.read(get).isEmpty },
            visit: { value, body in ContextPointer.lendEach(of: value.read(get), to: body) },
            item: item
        )
    }
}
