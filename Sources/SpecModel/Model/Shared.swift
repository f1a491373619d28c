/// A value behind one reference, so that copying what holds it copies eight bytes.
///
/// Rules and planning copy fields and calls by the hundred thousand. With `Document.Field` and `Evidence` in line, each
/// copy of a `Field` counted about 25 references up and down, a fifth of the whole run for 1,000 operations.
@propertyWrapper @dynamicMemberLookup
package enum Shared<Value: Sendable>: Sendable {
    indirect case value(Value)

    package init(wrappedValue: Value) { self = .value(wrappedValue) }

    /// The value itself.
    package var wrappedValue: Value {
        get {
            switch self {
            case .value(let value): value
            }
        }
        set { self = .value(newValue) }
    }

    package subscript<Member>(dynamicMember member: KeyPath<Value, Member>) -> Member { wrappedValue[keyPath: member] }
}
