#ifndef CFUNDGEN_MEMORY_H
#define CFUNDGEN_MEMORY_H

/// Has every block of memory from 256 KiB up go back to the system when it is freed.
///
/// By itself glibc raises that limit to the size of each such block that is freed, up to 32 MiB: after the nodes of a
/// large spec, everything that grows leaves holes. Swift's module of glibc does not have `mallopt`, hence C. Other
/// libraries are left as they are.
void fundgen_return_large_blocks(void);

#endif
