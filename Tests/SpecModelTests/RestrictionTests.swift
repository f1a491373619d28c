import SpecDiagnostics
import SpecModel
import SpecSyntax
import Testing

/// A part of a model has what its calls need, however indirectly, and nothing else.
@Suite struct RestrictionTests {
    private static let specs = [
        """
        shapes:
          Kind: {kind: enum, values: {ONE: }}
          Inner: {kind: structure, fields: {kind: {type: Kind, wire: kind}}}
          Outer: {kind: structure, fields: {inner: {type: list<Inner>, wire: inner}}}
          Other: {kind: enum, values: {TWO: }}
        errors: {all: {codes: {}}, some: {includes: [all], codes: {}}, others: {codes: {}}}
        """,
        """
        service: shop
        resource: orders
        operations:
          pay:
            request: {fields: {outer: {type: Outer, wire: outer}}}
            errors: some
            settlement: {query: {operation: shop.tickets.ask}, notice: {notice: bank.news.told}}
          payAll: {request: {fields: {other: {type: Other, wire: other}}}}
        """,
        """
        service: shop
        resource: tickets
        operations:
          ask: {response: {fields: {state: {type: State, wire: state}}}, settlement: {query: {operation: bank.log.find}}}
          list: {errors: others}
        shapes: {State: {kind: enum, values: {DONE: }}, Unused: {kind: enum, values: {DONE: }}}
        """,
        "service: bank\nresource: log\noperations: {find: {}}",
        """
        service: bank
        resource: news
        notices:
          told: {message: bank.told, content: {fields: {kind: {type: Kind, wire: kind}}}}
          other: {message: bank.other, content: {fields: {}}}
        """,
    ]

    /// What a part has, one text a file, and what was found.
    private func part(_ names: String...) -> (files: [String], model: Model, found: [Diagnostic]) {
        var found: [Diagnostic] = []
        let documents = Self.specs.enumerated().compactMap { index, text in
            Document(SourceFile(path: "\(index).yaml", bytes: Array("fundgen: 1\n\(text)\n".utf8)), problems: &found)
        }
        let whole = resolve(documents, diagnostics: &found)
        found = []
        let model = whole.restricted(to: names, diagnostics: &found)
        let files = model.files.map { file in
            let parts =
                file.operations.map { model[$0].name } + file.notices.map { model[$0].name }
                + file.shapes.map { model[$0].name.value }
                + file.errorTables.map { model[$0].name.value }
            return parts.joined(separator: " ")
        }
        return (files, model, found)
    }

    @Test func whatACallNeedsComesWithIt() {
        let (files, model, found) = part("shop.orders.pay")
        #expect(files == ["Kind Inner Outer all some", "pay", "ask State", "find", "told"])
        #expect(found.map(\.severity) == [.note, .note])
        #expect(
            found.map(\.message) == [
                "'cloud.shop.tickets.ask' is generated, too: it tells what became of 'cloud.shop.orders.pay'",
                "'cloud.bank.log.find' is generated, too: it tells what became of 'cloud.shop.tickets.ask'",
            ])
        #expect(found.first?.range?.file == "2.yaml")
        #expect(Set(model.shapeUsage.byResponses.map { model[$0].name.value }) == ["State", "Kind"])
    }

    @Test("the beginning of names, up to a dot, stands for all of them")
    func beginnings() {
        #expect(
            part("shop.orders").files == ["Kind Inner Outer Other all some", "pay payAll", "ask State", "find", "told"])
        #expect(part("shop.tickets.list", "bank.log").files == ["others", "list", "find"])
        #expect(part("bank.news").files == ["Kind", "told other"])
        #expect(part("shop.tickets.list", "bank").found.isEmpty)
        #expect(part("shop.orders.payAll").files == ["Other", "payAll"])
    }

    @Test func withoutNamesItIsAllOfTheModel() {
        #expect(part().files.last == "told other" && part().files[2] == "ask list State Unused")
        #expect(part().found.isEmpty)
    }

    @Test(
        "a name that begins no call's is an error",
        arguments: [
            ("shop.orders.pya", "did you mean 'shop.orders.pay'?"), ("shop.order", "did you mean 'shop.orders'?"),
            ("shp", "did you mean 'shop'?"), ("sho", "did you mean 'shop'?"),
            ("Shop.orders", "did you mean 'shop.orders'?"),
            ("nothing", "name a call, a resource or a service; the services are: bank, shop"),
            ("", "name a call, a resource or a service; the services are: bank, shop"),
        ])
    func unknown(_ name: String, _ hint: String) {
        let found = part("bank", name).found
        #expect(found.map(\.id) == ["unknown-call"])
        #expect(found.map(\.severity) == [.error])
        #expect(found.first?.message.contains("'\(name)'") == true)
        #expect(found.first?.hint == hint)
    }
}
