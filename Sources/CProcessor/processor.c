#define _GNU_SOURCE
#include "processor.h"
#include <sched.h>

int attnlab_processor_count(void) {
  cpu_set_t set;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  int count = CPU_COUNT(&set);
  return count > 0 ? count : 1;
}

#if defined(__x86_64__)

// The compiler's own test asks the processor, and the system whether it saves the wide registers.
int attnlab_processor_has_avx2(void) {
  __builtin_cpu_init();
  return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") && __builtin_cpu_supports("bmi")
    && __builtin_cpu_supports("bmi2");
}

int attnlab_processor_has_avx512(void) {
  return attnlab_processor_has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
    && __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
}

#else

int attnlab_processor_has_avx2(void) { return 0; }
int attnlab_processor_has_avx512(void) { return 0; }

#endif
