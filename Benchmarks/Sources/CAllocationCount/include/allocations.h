#pragma once
#include <stdint.h>

/// How many blocks of memory the process has asked for so far, all threads together. Always 0 where the C library is
/// not glibc, whose allocator can be wrapped by any program that defines functions of the same names.
uint64_t allocation_count(void);
