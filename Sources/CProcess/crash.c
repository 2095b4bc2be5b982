#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dlfcn.h>
#include <execinfo.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ucontext.h>
#include <unistd.h>

enum { most_frames = 64, most_told = 6, top_names = 3, line_bytes = 4000, near_stack = 1 << 16 };

static int status_descriptor = -1;
static const char *library_prefix = "";

static uintptr_t stack_pointer(void *context) {
#if defined(__linux__) && defined(__x86_64__)
  return (uintptr_t)((ucontext_t *)context)->uc_mcontext.gregs[REG_RSP];
#elif defined(__linux__) && defined(__aarch64__)
  return (uintptr_t)((ucontext_t *)context)->uc_mcontext.sp;
#else
  (void)context;
  return 0;
#endif
}

// The instruction that failed.
static void *failed_instruction(void *context) {
#if defined(__linux__) && defined(__x86_64__)
  return (void *)((ucontext_t *)context)->uc_mcontext.gregs[REG_RIP];
#elif defined(__linux__) && defined(__aarch64__)
  return (void *)((ucontext_t *)context)->uc_mcontext.pc;
#else
  (void)context;
  return NULL;
#endif
}

static const char *base_name(const char *path) {
  const char *slash = strrchr(path, '/');
  return slash ? slash + 1 : path;
}

// Not every call here is promised to be safe in a handler. The process is lost already, and the alarm sees to it
// that it is lost soon whatever happens.
// Whether an error arrived at the top level.
static bool is_uncaught(void **frames, int count) {
  for (int i = 0; i < count; i++) {
    Dl_info info;
    if (dladdr(frames[i], &info) != 0 && info.dli_sname != NULL && strcmp(info.dli_sname, "swift_errorInMain") == 0)
      return attnlab_thrown_count > 0;
  }
  return false;
}

static void report(int signal_number, siginfo_t *information, void *context) {
  signal(signal_number, SIG_DFL);
  signal(SIGALRM, SIG_DFL);
  alarm(1);
  if (ftrylockfile(stdout) == 0) fflush_unlocked(stdout);

  intptr_t distance = (intptr_t)((uintptr_t)information->si_addr - stack_pointer(context));
  bool exhausted = (signal_number == SIGSEGV || signal_number == SIGBUS) && labs(distance) < near_stack;

  char line[line_bytes];
  size_t length = (size_t)snprintf(line, sizeof line, "crashed\t%d\t%s\t", signal_number, exhausted ? "stack" : "other");
  void *frames[most_frames];
  int count = backtrace(frames, most_frames);
  // At the top level an error is reported by a function that no line of the cell calls.
  if (is_uncaught(frames, count)) {
    for (count = 0; count < attnlab_thrown_count; count++) frames[count] = attnlab_thrown_from[count];
  }
  char told[line_bytes / 2] = "";
  size_t told_length = 0;
  int names = 0, places = 0;
  for (int i = 0; i < count && places < most_told; i++) {
    Dl_info info;
    if (dladdr(frames[i], &info) == 0 || info.dli_fname == NULL) continue;
    const char *library = base_name(info.dli_fname);
    if (names < top_names && info.dli_sname != NULL && strncmp(library, "attnlab-worker", 14) != 0) {
      size_t room = sizeof line - length;
      int wrote = snprintf(line + length, room, "%s%.120s", names ? " " : "", info.dli_sname);
      if (wrote > 0 && (size_t)wrote < room) length += (size_t)wrote;
      names++;
    }
    if (strncmp(library, library_prefix, strlen(library_prefix)) != 0) continue;
    // Where a call returns to may lie beyond its function, if it never returns: the byte before is the call's own.
    char *place = (char *)frames[i] - (frames[i] == failed_instruction(context) ? 0 : 1);
    size_t room = sizeof told - told_length;
    int wrote = snprintf(
        told + told_length, room, "\t%s+%ld", info.dli_fname, (long)(place - (char *)info.dli_fbase));
    if (wrote <= 0 || (size_t)wrote >= room) break;
    told_length += (size_t)wrote;
    places++;
  }
  told[told_length] = 0;
  size_t room = sizeof line - length;
  int wrote = snprintf(line + length, room, "%s\n", told);
  if (wrote > 0 && (size_t)wrote < room) {
    ssize_t ignored = write(status_descriptor, line, length + (size_t)wrote);
    (void)ignored;
  }
  // Returning runs the instruction again, which now kills; a signal that was sent is sent again.
  if (information->si_code <= 0 || signal_number == SIGABRT) raise(signal_number);
}

void attnlab_report_crashes(int status, const char *prefix) {
  status_descriptor = status;
  library_prefix = strdup(prefix);
  void *warm[1];
  backtrace(warm, 1);  // loads the unwinder while there still is a heap to load it into

  enum { alternate_bytes = 1 << 17 };
  stack_t alternate = {0};
  alternate.ss_sp = mmap(NULL, alternate_bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  alternate.ss_size = alternate_bytes;
  if (alternate.ss_sp != MAP_FAILED) sigaltstack(&alternate, NULL);

  struct sigaction action = {0};
  action.sa_sigaction = report;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  const int deaths[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
  for (size_t i = 0; i < sizeof deaths / sizeof *deaths; i++) sigaction(deaths[i], &action, NULL);
}
