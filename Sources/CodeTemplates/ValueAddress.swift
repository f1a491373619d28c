/// The address of a value that is being rendered, without its type.
///
/// All of the engine's pointer work is in this file. It is safe because of who makes and who reads an address: it lives
/// only inside the closures below, while the value is borrowed, and what is read at an offset is what `TemplateSchema`
/// declared there for the type that `TemplateChecker` found at that place. Reason: existentials and closures in place of
/// addresses cost a copy and shared reference counts for each value that is visited, and rendering took five times as
/// long (0.12 in place of 0.02 CPU seconds for 1,000 operations).
struct ValueAddress {
    private let address: UnsafeRawPointer

    private init(_ address: UnsafeRawPointer) { self.address = address }

    /// Lends the address of one value to the body.
    static func lend<Value>(_ value: borrowing Value, to body: (ValueAddress) -> Void) {
        withUnsafePointer(to: value) { body(ValueAddress(UnsafeRawPointer($0))) }
    }

    /// The address of a stored property.
    func member(at offset: Int) -> ValueAddress { ValueAddress(address + offset) }

    /// The text that is here.
    var text: TemplateText { address.assumingMemoryBound(to: TemplateText.self).pointee }

    /// The text that may stand here.
    var optionalText: TemplateText? { address.assumingMemoryBound(to: TemplateText?.self).pointee }

    /// The condition that is here.
    var flag: Bool { address.assumingMemoryBound(to: Bool.self).pointee }

    /// Lends each item of the section here to the body; the addresses in turn are those of texts or contexts.
    func forEachItem(_ items: TemplateItems, _ body: (ValueAddress) -> Void) {
        switch items {
        case .value: body(self)
        // A value is at the start of its optional.
        case .optionalText: if optionalText != nil { body(self) }
        case .optional(let type): if type.isThere(at: address) { body(self) }
        case .texts: Self.forEach(address.assumingMemoryBound(to: [TemplateText].self).pointee, body)
        case .list(let type): type.forEach(in: address, body)
        }
    }

    fileprivate static func forEach<Element>(_ list: [Element], _ body: (ValueAddress) -> Void) {
        list.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            for index in 0..<buffer.count { body(ValueAddress(UnsafeRawPointer(first + index))) }
        }
    }
}

extension TemplateContext {
    fileprivate static func isThere(at address: UnsafeRawPointer) -> Bool {
        ValueAddress.isThere(address.assumingMemoryBound(to: Self?.self))
    }

    fileprivate static func forEach(in address: UnsafeRawPointer, _ body: (ValueAddress) -> Void) {
        ValueAddress.forEach(address.assumingMemoryBound(to: [Self].self).pointee, body)
    }
}

extension ValueAddress {
    /// Of what may be uncopyable, so that nothing is copied to be looked at.
    fileprivate static func isThere<Value: ~Copyable>(_ pointer: UnsafePointer<Value?>) -> Bool {
        switch pointer.pointee {
        case .some: true
        case .none: false
        }
    }
}
