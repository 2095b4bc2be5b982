#define _GNU_SOURCE
#include "CProcess.h"
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A state is forked from the one before it, that from another, and so on. Of each mapped part of its memory that was written
// in one of them the system notes all that came before, at each fork: after a hundred cells that takes ten times as long as
// the cell. So a state moves the small parts, of which there are many, to memory that is new, once in a while: what stands
// in them and where stays as it is.

enum { every = 16, largest = 64 << 10, most_parts = 1024 };

typedef struct {
  char *from;
  size_t length;
} Part;

static bool has_one_thread(void) {
  DIR *threads = opendir("/proc/self/task");
  if (threads == NULL) return false;
  int count = 0;
  for (struct dirent *thread; (thread = readdir(threads)) != NULL;) count += thread->d_name[0] != '.';
  closedir(threads);
  return count == 1;
}

// Whether a line of the list of mappings is a part that may be moved: the data of a library, or memory without a name.
static bool read_part(const char *line, Part *part) {
  unsigned long from, to;
  char rights[8] = "", path[256] = "";
  if (sscanf(line, "%lx-%lx %7s %*s %*s %*s %255s", &from, &to, rights, path) < 3) return false;
  if (strcmp(rights, "rw-p") != 0 || to - from > largest) return false;
  if (path[0] != 0 && strstr(path, ".so") == NULL) return false;
  *part = (Part){(char *)from, to - from};
  return true;
}

static void renew(Part part) {
  char *made = mmap(NULL, part.length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (made == MAP_FAILED) return;
  memcpy(made, part.from, part.length);
  // Nothing is written in between but what is on the stack, which isn't moved.
  if (mremap(made, part.length, part.length, MREMAP_MAYMOVE | MREMAP_FIXED, part.from) == MAP_FAILED)
    munmap(made, part.length);
}

void attnlab_renew_memory(void) {
  static unsigned states;
  if (++states % every != 0 || !has_one_thread()) return;
  FILE *list = fopen("/proc/self/maps", "re");
  if (list == NULL) return;
  Part *parts = malloc(most_parts * sizeof *parts);
  int count = 0;
  char line[512];
  while (parts != NULL && count < most_parts && fgets(line, sizeof line, list) != NULL)
    count += read_part(line, &parts[count]);
  fclose(list);
  sigset_t all, former;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, &former);
  for (int i = 0; i < count; i++) renew(parts[i]);
  sigprocmask(SIG_SETMASK, &former, NULL);
  free(parts);
}
