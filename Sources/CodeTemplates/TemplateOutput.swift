/// Generated text as UTF-8 bytes, to which can only be appended.
///
/// It owns its memory, because nearly all that rendering does is to append short pieces: 100 instructions each to an
/// array, 30 here, of 280 million for 1,000 operations together.
package struct TemplateOutput: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    /// Makes an empty output with room for so many bytes.
    package init(reservingCapacity capacity: Int = 4096) {
        self.capacity = max(capacity, 1)
        base = .allocate(capacity: self.capacity)
    }

    deinit { base.deallocate() }

    /// Everything written so far.
    package var bytes: [UInt8] { Array(UnsafeBufferPointer(start: base, count: count)) }

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

    /// Appends bytes that are UTF-8 already.
    package mutating func append(bytes more: ArraySlice<UInt8>) { more.withUnsafeBufferPointer { append($0) } }

    /// Appends one byte, which must be ASCII or a part of a sequence that the caller completes.
    package mutating func append(byte: UInt8) {
        if count == capacity { grow(to: count + 1) }
        base[count] = byte
        count += 1
    }

    private mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        guard let start = more.baseAddress else { return }
        let end = count + more.count
        if end > capacity { grow(to: end) }
        (base + count).update(from: start, count: more.count)
        count = end
    }

    private mutating func grow(to least: Int) {
        capacity = max(least, 2 * capacity)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }
}
