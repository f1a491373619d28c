/// A value behind one reference, so that copying what holds it copies eight bytes.
///
/// Rules and planning copy fields and calls again and again, and a copy counts every reference in them. Reading one
/// member still copies the value out, which is 40 of 647 million instructions at 100 operations.
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
