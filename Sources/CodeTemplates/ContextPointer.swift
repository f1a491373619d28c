/// The address of a value that is being rendered, without its type.
///
/// All of the engine's pointer work is in this file. Reason: a program has accessors of many types in one array. An
/// existential per value, or generic code per nesting, would cost an allocation or a copy for each value that is
/// visited; an address costs nothing. `Benchmarks/TemplateThroughput` measured 240 MB/s on one core for a file of
/// structs, where 100 is the least we want.
///
/// It is safe because of who makes and who reads it: addresses live only inside the closures below, while the value is
/// borrowed, and an accessor made for type `Value` is only ever given the address in the frame that `TemplateChecker`
/// resolved to the shape of `Value`. Debug builds check that at every read.
struct ContextPointer {
    private let address: UnsafeRawPointer
    #if DEBUG
        private let type: ObjectIdentifier
    #endif

    private init<Value>(_ pointer: UnsafePointer<Value>) {
        address = UnsafeRawPointer(pointer)
        #if DEBUG
            type = ObjectIdentifier(Value.self)
        #endif
    }

    private init<Value: ~Copyable>(of: Value.Type, at pointer: UnsafeRawPointer) {
        address = pointer
        #if DEBUG
            type = ObjectIdentifier(Value.self)
        #endif
    }

    /// Lends the address of one value to the body.
    static func lend<Value>(_ value: borrowing Value, to body: (ContextPointer) -> Void) {
        withUnsafePointer(to: value) { body(ContextPointer($0)) }
    }

    /// Lends the address of each element in turn to the body.
    static func lendEach<Value>(of values: [Value], to body: (ContextPointer) -> Void) {
        values.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return }
            for index in 0..<buffer.count { body(ContextPointer(first + index)) }
        }
    }

    /// The address of a stored property of the value, so many bytes from its start.
    ///
    /// `read` hands the whole value to a closure, and first counts up every reference in it. Without that, rendering 100
    /// operations fell from 42 to 30 million instructions.
    func member<Value, Member>(_ offset: Int, of: Value.Type, as: Member.Type) -> UnsafePointer<Member> {
        UnsafeRawPointer(check(Value.self) + offset).assumingMemoryBound(to: Member.self)
    }

    /// Writes a text that is stored in the value, so many bytes from its start.
    ///
    /// Nothing that may be uncopyable is copied to be written or looked at, here and below: rendering 1,000 operations
    /// fell from 227 to 150 million instructions.
    func write<Value, Text: TemplateText & ~Copyable>(
        _ offset: Int, of: Value.Type, as: Text.Type, to output: inout TemplateOutput
    ) {
        UnsafeRawPointer(check(Value.self) + offset).assumingMemoryBound(to: Text.self).pointee.write(to: &output)
    }

    /// The address of what is in an optional property, if anything is: a value stands at the start of its optional.
    func member<Value, Member: ~Copyable>(_ offset: Int, of: Value.Type, ifAny: Member.Type) -> ContextPointer? {
        let optional = UnsafeRawPointer(check(Value.self) + offset)
        switch optional.assumingMemoryBound(to: Optional<Member>.self).pointee {
        case .some: return ContextPointer(of: Member.self, at: optional)
        case .none: return nil
        }
    }

    /// The address, if it is one of a `Value`.
    private func check<Value>(_: Value.Type) -> UnsafeRawPointer {
        #if DEBUG
            assert(type == ObjectIdentifier(Value.self), "an accessor was given a value of another type")
        #endif
        return address
    }

    /// Reads something from the value, whose type is known to be `Value`.
    func read<Value, Result>(_ get: (Value) -> Result) -> Result {
        get(check(Value.self).assumingMemoryBound(to: Value.self).pointee)
    }
}

/// A list that is read where it is stored.
///
/// A function that knew only the type of the elements looked that of the list up each time it ran, 39,000 times for 1,000
/// operations, and a fiftieth of a run's instructions went there.
protocol StoredList: SendableMetatype {
    var isEmpty: Bool { get }
    func lendEach(to body: (ContextPointer) -> Void)
}

extension Array: StoredList {
    /// Lends the address of each element in turn to the body.
    func lendEach(to body: (ContextPointer) -> Void) { ContextPointer.lendEach(of: self, to: body) }
}

/// The values that enclose the current place of a template, outermost first; their number is fixed by the program.
struct ContextFrames {
    private let base: UnsafeMutableBufferPointer<ContextPointer>

    /// Lends frames that all hold the root at first.
    static func lend(_ count: Int, root: ContextPointer, to body: (ContextFrames) -> Void) {
        withUnsafeTemporaryAllocation(of: ContextPointer.self, capacity: count) { buffer in
            buffer.initialize(repeating: root)
            body(ContextFrames(base: buffer))
        }
    }

    /// The value at a depth that the checker gave out.
    subscript(depth: Int) -> ContextPointer {
        get { base[depth] }
        nonmutating set { base[depth] = newValue }
    }
}
