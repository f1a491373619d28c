/// Generated text as UTF-8 bytes, to which can only be appended.
package struct TemplateOutput: Sendable {
    /// Everything written so far.
    package private(set) var bytes: [UInt8]

    /// Makes an empty output with room for so many bytes.
    package init(reservingCapacity capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    /// Appends text that stands in our own source.
    package mutating func append(_ text: StaticString) {
        if text.hasPointerRepresentation {
            bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        } else {
            text.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
    }

    /// Appends the UTF-8 form of a string, unchanged; escaping is the caller's duty.
    package mutating func append(utf8 text: String) {
        if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
            bytes.append(contentsOf: text.utf8)
        }
    }

    /// Appends bytes that are UTF-8 already.
    package mutating func append(bytes more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Appends bytes that are UTF-8 already.
    package mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// Appends one byte, which must be ASCII or a part of a sequence that the caller completes.
    package mutating func append(byte: UInt8) {
        bytes.append(byte)
    }
}
