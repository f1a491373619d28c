#include "CFundgenMemory.h"

#include <stdlib.h>

#if defined(__GLIBC__)
#include <malloc.h>

void fundgen_return_large_blocks(void) {
    mallopt(M_MMAP_THRESHOLD, 256 << 10);
}
#else
void fundgen_return_large_blocks(void) {
}
#endif
