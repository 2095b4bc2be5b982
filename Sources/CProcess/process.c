#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __linux__
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static void die_with_parent(void) {
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
}

attnlab_shared *attnlab_share(void) {
  void *page = mmap(NULL, sizeof(attnlab_shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  return page == MAP_FAILED ? NULL : page;
}

pid_t attnlab_fork(void) {
  fflush(stdout);
  fflush(stderr);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) {
    setpgid(0, 0);
    die_with_parent();
    if (getppid() != parent) _exit(0);
  } else if (child > 0) {
    setpgid(child, child);
  }
  return child;
}

// Returns once the child has ended. If whoever holds the other end of `orders` is gone before, the child and what it
// started are ended, and this process with them: a run that never ends would go on with nobody to hear it.
static void wait_unless_deserted(pid_t child, int orders) {
#ifdef SYS_pidfd_open
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  if (handle < 0) return;
  struct pollfd both[] = {{handle, POLLIN, 0}, {orders, 0, 0}};
  while (poll(both, 2, -1) < 0 && errno == EINTR) {
  }
  close(handle);
  if (both[0].revents == 0 && both[1].revents != 0) {
    kill(-child, SIGKILL);
    _exit(0);
  }
#else
  (void)child;
  (void)orders;
#endif
}

int attnlab_wait(pid_t child, int orders, long *peak) {
  wait_unless_deserted(child, orders);
  int status = 0;
  struct rusage usage = {0};
  while (wait4(child, &status, 0, &usage) < 0 && errno == EINTR) {
  }
  *peak = usage.ru_maxrss * 1024L;
  kill(-child, SIGKILL);  // whatever the run started and left
  return status;
}

static int limit(int resource, long value) {
  struct rlimit both = {(rlim_t)value, (rlim_t)value};
  return setrlimit(resource, &both) == 0 ? 0 : errno;
}

int attnlab_limit(long seconds, long memory, long file, bool allows_processes) {
  int failure = 0;
  if (seconds > 0) failure = failure ? failure : limit(RLIMIT_CPU, seconds);
  if (memory > 0) failure = failure ? failure : limit(RLIMIT_DATA, memory);
  if (file > 0) {
    signal(SIGXFSZ, SIG_DFL);
    failure = failure ? failure : limit(RLIMIT_FSIZE, file);
  }
  if (!allows_processes) {
    failure = failure ? failure : limit(RLIMIT_NPROC, 0);
    // The limit does not bind root, so root becomes nobody.
    if (failure == 0 && geteuid() == 0) {
      if (setgroups(0, NULL) != 0 || setgid(65534) != 0 || setuid(65534) != 0) failure = errno;
    }
#ifdef __linux__
    if (failure == 0 && prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) failure = errno;
#endif
    die_with_parent();
  }
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
