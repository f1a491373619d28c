#if canImport(CLibCrypto)
    import CLibCrypto

    extension RSAPrivateNumbers {
        /// Whether the numbers belong together, by the rules of swift-crypto's own check.
        ///
        /// libcrypto takes keys whose numbers do not, and signs wrongly with some of them; its `EVP_PKEY_check` takes ten
        /// thousand times as long, and passes some.
        var areConsistent: Bool { consistency ?? false }

        private var consistency: Bool? {
            guard let context = BN_CTX_new() else { return nil }
            defer { BN_CTX_free(context) }
            guard let n = BigNumber(open.modulus), let e = BigNumber(open.exponent), let d = BigNumber(exponent),
                let p = BigNumber(primes.0), let q = BigNumber(primes.1), let result = BigNumber(),
                let coefficient = BigNumber(coefficient)
            else { return nil }
            guard BN_mul(result.pointer, p.pointer, q.pointer, context) == 1,
                BN_cmp(result.pointer, n.pointer) == 0, BN_cmp(d.pointer, n.pointer) < 0,
                BN_cmp(coefficient.pointer, p.pointer) < 0,
                BN_mod_mul(result.pointer, coefficient.pointer, q.pointer, p.pointer, context) == 1,
                BN_is_one(result.pointer) == 1
            else { return false }
            for (prime, exponent) in [(p, exponents.0), (q, exponents.1)] {
                guard let reduced = BigNumber(exponent), BN_sub_word(prime.pointer, 1) == 1,
                    BN_mod_mul(result.pointer, d.pointer, e.pointer, prime.pointer, context) == 1,
                    BN_is_one(result.pointer) == 1,
                    BN_div(nil, result.pointer, d.pointer, prime.pointer, context) == 1,
                    BN_cmp(result.pointer, reduced.pointer) == 0
                else { return false }
            }
            return true
        }
    }
#endif
