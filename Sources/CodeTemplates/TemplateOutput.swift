#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Generated text as UTF-8 bytes, to which can only be appended.
///
/// It owns its memory, because nearly all that rendering does is to append short pieces: to an array that took 105
/// instructions each, and all of rendering fell from 280 to 226 million at 1,000 operations. Nor is a large text ever
/// there twice, while it grows or when it is handed over: for 1,000 operations in one file, 8.8 MB of text, that took
/// 24 MB.
package struct TemplateOutput: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    /// Makes an empty output with room for so many bytes.
    ///
    /// Usual files fit at once; what is not written to costs nothing.
    package init(reservingCapacity capacity: Int = 1 << 17) {
        self.capacity = max(capacity, 1)
        base = Self.room(self.capacity)
    }

    deinit { free(base) }

    /// Everything that was written.
    ///
    /// What is copied is given back piece by piece, from the end.
    package consuming func finish() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            initialized = count
            while count > 0, let bytes = buffer.baseAddress {
                let start = max(0, count - Self.piece)
                (bytes + start).update(from: base + start, count: count - start)
                count = start
                if start > 0, let rest = realloc(base, start) { base = rest.assumingMemoryBound(to: UInt8.self) }
            }
        }
    }

    /// Appends text that stands in our own source.
    package mutating func append(_ text: StaticString) {
        if text.hasPointerRepresentation {
            append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        } else {
            text.withUTF8Buffer { append($0) }
        }
    }

    /// Appends the UTF-8 form of a string, unchanged; escaping is the caller's duty.
    package mutating func append(utf8 text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ append($0) }) == nil {
            for byte in text.utf8 { append(byte: byte) }
        }
    }

    /// Appends bytes that are UTF-8 already.
    package mutating func append(_ more: [UInt8]) { more.withUnsafeBufferPointer { append($0) } }

    /// Appends one byte, which must be ASCII or a part of a sequence that the caller completes.
    package mutating func append(byte: UInt8) {
        if count == capacity { grow(to: count + 1) }
        base[count] = byte
        count += 1
    }

    /// Appends bytes that are UTF-8 already.
    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let start = more.baseAddress else { return }
        let end = count + more.count
        if end > capacity { grow(to: end) }
        (base + count).update(from: start, count: more.count)
        count = end
    }

    private mutating func grow(to least: Int) {
        capacity = max(least, 2 * capacity)
        base = Self.room(capacity, insteadOf: base)
    }

    /// How much is given back at a time.
    private static let piece = 1 << 20

    /// Memory with what `old` holds: the system moves the pages of a large block, where it can, without a copy.
    private static func room(
        _ capacity: Int, insteadOf old: UnsafeMutablePointer<UInt8>? = nil
    ) -> UnsafeMutablePointer<UInt8> {
        guard let memory = realloc(old, capacity) else { preconditionFailure("no memory for \(capacity) bytes") }
        return memory.bindMemory(to: UInt8.self, capacity: capacity)
    }
}
