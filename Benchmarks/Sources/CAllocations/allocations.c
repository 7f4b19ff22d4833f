#include "allocations.h"
#include <stdatomic.h>
#include <stddef.h>

static _Atomic unsigned long count;

unsigned long allocation_count(void) { return atomic_load_explicit(&count, memory_order_relaxed); }

/* The executable's functions come before those of the C library, for all libraries of the process. Only glibc has its
   own under other names; elsewhere nothing is counted. */
#ifdef __GLIBC__
extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static void add(void) { atomic_fetch_add_explicit(&count, 1, memory_order_relaxed); }

void *malloc(size_t size) {
    add();
    return __libc_malloc(size);
}

void *calloc(size_t number, size_t size) {
    add();
    return __libc_calloc(number, size);
}

void *realloc(void *block, size_t size) {
    add();
    return __libc_realloc(block, size);
}

void *aligned_alloc(size_t alignment, size_t size) {
    add();
    return __libc_memalign(alignment, size);
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    add();
    *block = __libc_memalign(alignment, size);
    return *block ? 0 : 12;
}
#endif
