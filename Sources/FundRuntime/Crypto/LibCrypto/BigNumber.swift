#if canImport(CLibCrypto)
    import CLibCrypto

    /// A number of libcrypto, wiped when it is freed.
    final class BigNumber {
        let pointer: OpaquePointer

        /// Zero.
        init?() {
            guard let pointer = BN_new() else { return nil }
            self.pointer = pointer
        }

        /// The number of big-endian digits.
        init?(_ digits: ArraySlice<UInt8>) {
            let pointer = digits.withUnsafeBufferPointer { BN_bin2bn($0.baseAddress, Int32($0.count), nil) }
            guard let pointer else { return nil }
            self.pointer = pointer
        }

        deinit { BN_clear_free(pointer) }

        /// How many bytes its digits take.
        var size: Int { (Int(BN_num_bits(pointer)) + 7) / 8 }
    }
#endif
