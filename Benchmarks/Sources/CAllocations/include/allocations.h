#pragma once
/// How many blocks of memory the process has asked for so far; 0 where they aren't counted.
unsigned long allocation_count(void);
