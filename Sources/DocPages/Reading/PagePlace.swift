package import SpecDiagnostics

/// Where something stands on a page: lines and columns of its text, and the way through the markup if it has one.
package struct PagePlace: Hashable, Sendable {
    /// The text's place; a line alone (column 1, empty) when the exact columns could not be told.
    package var range: SourceRange
    /// The element's path in the markup, such as `/html/body/table[2]/tr[3]/td[1]`.
    package var element: String?

    package init(range: SourceRange, element: String? = nil) {
        self.range = range
        self.element = element
    }
}

/// A value that was read from a page, and where.
package struct Found<Value: Sendable & Hashable>: Sendable, Hashable {
    package var value: Value
    package var place: PagePlace

    package init(_ value: Value, at place: PagePlace) {
        self.value = value
        self.place = place
    }
}
