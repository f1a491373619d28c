import Foundation

/// Bytes of a secret: they cannot be copied, and are wiped when they are freed.
package struct SecretBytes: ~Copyable, @unchecked Sendable {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    package private(set) var count = 0

    /// Room for so many bytes; it does not grow, which would leave a copy behind.
    init(capacity: Int) {
        memory = .allocate(capacity: capacity)
        memory.initialize(repeating: 0)
    }

    /// So many zeros, to be overwritten.
    init(count: Int) {
        self.init(capacity: count)
        self.count = count
    }

    /// A copy of bytes.
    package init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count)
        for byte in bytes { append(byte) }
    }

    deinit {
        wipe(memory)
        memory.deallocate()
    }

    mutating func append(_ byte: UInt8) {
        precondition(count < memory.count, "there is room for \(memory.count) bytes")
        memory[count] = byte
        count += 1
    }

    /// Lends the bytes; neither they nor a slice of them may be kept.
    package func withBytes<Result: ~Copyable, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeBufferPointer(rebasing: memory[..<count]))
    }

    /// Lends the bytes to be changed.
    mutating func withMutableBytes<Result>(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Result) -> Result {
        body(UnsafeMutableBufferPointer(rebasing: memory[..<count]))
    }

    /// Lends the bytes as an array, which is wiped afterwards; what keeps a slice of it keeps a copy.
    func withArray<Result, Failure: Error>(_ body: ([UInt8]) throws(Failure) -> Result) throws(Failure) -> Result {
        var array = withBytes(Array.init)
        defer { array.withUnsafeMutableBufferPointer { wipe($0) } }
        return try body(array)
    }
}

/// Writes zeros, which no compiler leaves out.
private func wipe(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    guard let start = memory.baseAddress else { return }
    #if canImport(Darwin)
        memset_s(start, memory.count, 0, memory.count)
    #else
        explicit_bzero(start, memory.count)
    #endif
}
