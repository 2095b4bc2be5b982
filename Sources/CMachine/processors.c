#define _GNU_SOURCE
#include "machine.h"

#include <sched.h>
#include <stdio.h>

// Returns the first processor of those that share a core with this one, or its own number if nothing is known.
static int core_of(int processor) {
  char path[96];
  snprintf(path, sizeof path, "/sys/devices/system/cpu/cpu%d/topology/thread_siblings_list", processor);
  FILE *file = fopen(path, "r");
  int first = processor;
  if (file) {
    if (fscanf(file, "%d", &first) != 1) first = processor;
    fclose(file);
  }
  return first;
}

int attnlab_keep_to_processors(int count) {
  cpu_set_t allowed, kept;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 0;
  CPU_ZERO(&kept);
  for (int processor = 0; processor < CPU_SETSIZE && CPU_COUNT(&kept) < count; processor++)
    if (CPU_ISSET(processor, &allowed) && core_of(processor) == processor) CPU_SET(processor, &kept);
  // Threads of one core are better than too few.
  for (int processor = 0; processor < CPU_SETSIZE && CPU_COUNT(&kept) < count; processor++)
    if (CPU_ISSET(processor, &allowed)) CPU_SET(processor, &kept);
  return sched_setaffinity(0, sizeof kept, &kept) == 0 ? CPU_COUNT(&kept) : CPU_COUNT(&allowed);
}
