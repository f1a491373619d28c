#ifndef C_FUNDGEN_SHA256_H
#define C_FUNDGEN_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Whether this processor has instructions for SHA-256 that `fundgen_sha256_blocks` knows.
int fundgen_sha256_is_available(void);

/// Compresses whole blocks of 64 bytes into the eight words of a state.
///
/// Only where `fundgen_sha256_is_available` says so; elsewhere it does nothing.
void fundgen_sha256_blocks(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
