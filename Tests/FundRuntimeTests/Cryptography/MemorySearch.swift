#if os(Linux)
    import Foundation

    /// Looks for bytes in all memory that this process can write, but for its own copy of them.
    final class MemorySearch {
        private let wanted: UnsafeMutableBufferPointer<UInt8>

        /// Bytes in their order; they are copied one by one, so that no array of them is left behind.
        init(for bytes: some Collection<UInt8>) {
            wanted = .allocate(capacity: bytes.count)
            for (index, byte) in bytes.enumerated() { wanted.initializeElement(at: index, to: byte) }
        }

        /// Bytes in the reverse of their order.
        convenience init(forReversed bytes: ArraySlice<UInt8>) { self.init(for: bytes.lazy.reversed()) }

        deinit { wanted.deallocate() }

        /// In how many places they are.
        func places() throws -> Int {
            let maps = try String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
            return maps.split(separator: "\n").reduce(0) { count, line in
                let words = line.split(separator: " ")
                let ends = words[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
                guard words[1].hasPrefix("rw"), ends.count == 2 else { return count }
                return count + places(from: ends[0], to: ends[1])
            }
        }

        private func places(from start: UInt, to end: UInt) -> Int {
            guard let own = wanted.baseAddress else { return 0 }
            let first = Int32(wanted[0])
            var (count, place) = (0, start)
            while place + UInt(wanted.count) <= end, let rest = UnsafeRawPointer(bitPattern: place),
                let found = memchr(rest, first, Int(end - place) - wanted.count + 1)
            {
                if found != UnsafeMutableRawPointer(own), memcmp(found, own, wanted.count) == 0 { count += 1 }
                place = UInt(bitPattern: found) + 1
            }
            return count
        }
    }
#endif
