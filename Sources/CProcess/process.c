#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static int limit(int resource, long value) {
  struct rlimit both = {(rlim_t)value, (rlim_t)value};
  return setrlimit(resource, &both) == 0 ? 0 : errno;
}

int attnlab_limit(long seconds, long memory, long file) {
  enum { most_threads = 64, most_open = 64 };
  int failure = 0;
  if (seconds > 0) failure = failure ? failure : limit(RLIMIT_CPU, seconds);
  if (memory > 0) {
    // Reading what was never written counts as no data, and costs the system tables, of a page for each 2 MiB.
    const long addresses = memory + (8L << 30);
    failure = failure ? failure : limit(RLIMIT_DATA, memory);
    failure = failure ? failure : limit(RLIMIT_AS, addresses);
  }
  if (file > 0) {
    signal(SIGXFSZ, SIG_DFL);
    failure = failure ? failure : limit(RLIMIT_FSIZE, file);
    failure = failure ? failure : limit(RLIMIT_CORE, 0);
    failure = failure ? failure : limit(RLIMIT_NOFILE, most_open);
  }
  // Whoever has a user of its own is counted apart; anybody else's threads are counted with all that the user runs.
  if (failure == 0 && attnlab_held & (attnlab_own_user | attnlab_other_user)) failure = limit(RLIMIT_NPROC, most_threads);
  return failure;
}

int attnlab_threads(void) {
  DIR *tasks = opendir("/proc/self/task");
  if (tasks == NULL) return 1;
  int count = 0;
  for (struct dirent *entry; (entry = readdir(tasks)) != NULL;)
    count += entry->d_name[0] != '.' && strtol(entry->d_name, NULL, 10) != attnlab_timer_thread();
  closedir(tasks);
  return count;
}

const char *attnlab_take_arguments(void) {
  enum { most_bytes = 1 << 16, most_arguments = 1 << 10 };
  static char text[most_bytes];
  static char *arguments[most_arguments];
  int file = open("/proc/self/cmdline", O_RDONLY | O_CLOEXEC);
  if (file < 0) return NULL;
  size_t length = 0;
  for (ssize_t got; length < sizeof text - 1 && (got = read(file, text + length, sizeof text - 1 - length)) > 0;)
    length += (size_t)got;
  close(file);
  int count = 0;
  for (char *next = text; next < text + length && count < most_arguments - 1; next += strlen(next) + 1)
    arguments[count++] = next;
  if (count < 2) return NULL;
  void (*override)(char **, int) = dlsym(RTLD_DEFAULT, "_swift_stdlib_overrideUnsafeArgvArgc");
  if (override != NULL) override(arguments + 2, count - 2);
  return arguments[1];
}
