// A worker whose runs are strangers' code sets itself apart from the machine, in namespaces of its own, and each run gives up
// what is left. What the system refuses is left out, and the worker tells what holds.
#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

unsigned attnlab_held;
pid_t attnlab_front_end;
char attnlab_worker[4096];
uid_t attnlab_run_user;
gid_t attnlab_run_group;

// MARK: - Namespaces

static bool write_file(const char *path, const char *text) {
  int file = open(path, O_WRONLY | O_CLOEXEC);
  if (file < 0) return false;
  bool is_written = write(file, text, strlen(text)) == (ssize_t)strlen(text);
  close(file);
  return is_written;
}

// Gives this process a user namespace, in which it may make the others. Root needs none.
static void own_user(void) {
  uid_t user = geteuid();
  gid_t group = getegid();
  if (unshare(CLONE_NEWUSER) != 0) return;
  char map[64];
  write_file("/proc/self/setgroups", "deny");
  snprintf(map, sizeof map, "%u %u 1\n", group, group);
  write_file("/proc/self/gid_map", map);
  snprintf(map, sizeof map, "%u %u 1\n", user, user);
  if (write_file("/proc/self/uid_map", map)) attnlab_held |= attnlab_own_user;
}

// Of the users or groups that there are in this namespace the one with this number, or else the last one. A container may
// have few, or root alone.
static unsigned known_here(const char *map, unsigned wanted) {
  FILE *lines = fopen(map, "re");
  unsigned first, outer, count, last = 0;
  while (lines != NULL && fscanf(lines, "%u %u %u", &first, &outer, &count) == 3 && count > 0) {
    last = wanted >= first && wanted - first < count ? wanted : first + (count - 1);
    if (last == wanted) break;
  }
  if (lines != NULL) fclose(lines);
  return last;
}

static void own(int flag, unsigned protection) {
  if (unshare(flag) == 0) attnlab_held |= protection;
}

// Goes on as a child with a session of its own, the first process of its namespace; this one only waits for it.
static void become_first_process(void) {
  own(CLONE_NEWPID, attnlab_own_processes);
  pid_t child = fork();
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    prctl(PR_SET_CHILD_SUBREAPER, 1);
    if (setsid() >= 0) attnlab_held |= attnlab_own_session;
  }
  if (child <= 0) return;
  syscall(SYS_close_range, 0, ~0U, 0);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

// MARK: - Identity

static int other_user(void) {
  if (attnlab_run_user == geteuid()) return 0;
  // Where groups are denied, it has none that it could drop.
  if (setgroups(0, NULL) != 0 && errno != EPERM) return errno;
  if (setresgid(attnlab_run_group, attnlab_run_group, attnlab_run_group) != 0) return errno;
  if (setresuid(attnlab_run_user, attnlab_run_user, attnlab_run_user) != 0) return errno;
  return 0;
}

// Gives up everything that a process may do beyond its files. It can't be had again.
static int drop_powers(void) {
  struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
  struct __user_cap_data_struct none[2] = {0};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return errno;
  if (syscall(SYS_capset, &header, none) != 0) return errno;
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return 0;
}

static void empty_environment(void) {
  extern char **environ;
  for (char **variable = environ; variable != NULL && *variable != NULL; variable++)
    memset(*variable, 0, strlen(*variable));
  static char *none[] = {NULL};
  environ = none;
}

// MARK: - From outside

void attnlab_set_apart(const char *library, const char *folders) {
  attnlab_front_end = getppid();
  (void)!readlink("/proc/self/exe", attnlab_worker, sizeof attnlab_worker - 1);
  attnlab_choose_readable(library, folders);
  (attnlab_run_user = geteuid(), attnlab_run_group = getegid());
  if (attnlab_run_user == 0) {
    // A user that nobody else is as long as this worker is there.
    enum { first_user = 1900000000 };
    attnlab_run_user = known_here("/proc/self/uid_map", first_user + (unsigned)getpid());
    attnlab_run_group = known_here("/proc/self/gid_map", first_user + (unsigned)getpid());
  }
  if (attnlab_run_user != geteuid()) {
    attnlab_held |= attnlab_other_user;
  } else {
    own_user();
  }
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  own(CLONE_NEWIPC, attnlab_own_ipc);
  own(CLONE_NEWNET, attnlab_own_network);
  // The namespace begins with the machine's name.
  if (unshare(CLONE_NEWUTS) == 0) (void)!sethostname("attnlab", 7);
  own(CLONE_NEWCGROUP, 0);
  become_first_process();
  if (unshare(CLONE_NEWNS) == 0 && attnlab_own_root()) attnlab_held |= attnlab_own_files;
}

int attnlab_shut_in(const char *library) {
  empty_environment();
  int failure = other_user();
  // Root's worker needed no user namespace. Its runs have one, in which they are nobody.
  if (!(attnlab_held & attnlab_own_user) && unshare(CLONE_NEWUSER) == 0) attnlab_held |= attnlab_own_user;
  failure = failure ? failure : drop_powers();
  // Another user's process does not die with its parent until it says so again.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (failure == 0 && attnlab_restrict_files(library)) attnlab_held |= attnlab_landlock;
  if (failure == 0 && attnlab_restrict_calls()) attnlab_held |= attnlab_filter;
  return failure;
}
