// The memory of a cell's process. A computation makes and drops tensors of some megabytes one after the other. Each would be
// fetched from the system and given back, and every page of it cleared and found anew: a third of the time that such cells
// take. So what a cell has dropped stays at hand until it ends.
#include "CProcess.h"
#include <malloc.h>

void attnlab_keep_memory(void) {
  // The most that the C library allows; greater pieces still come from the system.
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

void attnlab_give_memory_back(void) { malloc_trim(0); }
