// The system calls that a run may make: those of computing, of its own memory, threads and time, and of files that are open
// or that Landlock lets it open. All else fails, with the error that a program knows how to bear.
#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <stdint.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

static const int allowed[] = {
    // Memory
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(mprotect), SCMP_SYS(madvise), SCMP_SYS(mincore),
    SCMP_SYS(membarrier),
    // Threads and their synchronisation
    SCMP_SYS(futex), SCMP_SYS(futex_waitv), SCMP_SYS(set_robust_list), SCMP_SYS(get_robust_list), SCMP_SYS(rseq),
    SCMP_SYS(set_tid_address), SCMP_SYS(gettid), SCMP_SYS(getpid), SCMP_SYS(getppid), SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity), SCMP_SYS(sched_getparam), SCMP_SYS(sched_getscheduler),
    SCMP_SYS(sched_get_priority_max), SCMP_SYS(sched_get_priority_min), SCMP_SYS(arch_prctl), SCMP_SYS(getcpu),
    SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(restart_syscall),
    // Signals within the process
    SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(rt_sigpending),
    SCMP_SYS(rt_sigsuspend), SCMP_SYS(rt_sigtimedwait), SCMP_SYS(sigaltstack), SCMP_SYS(pause), SCMP_SYS(alarm),
    SCMP_SYS(setitimer), SCMP_SYS(getitimer),
    // Time
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(clock_nanosleep), SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times), SCMP_SYS(getrusage), SCMP_SYS(timerfd_create),
    SCMP_SYS(timerfd_settime), SCMP_SYS(timerfd_gettime), SCMP_SYS(timer_create), SCMP_SYS(timer_settime),
    SCMP_SYS(timer_gettime), SCMP_SYS(timer_getoverrun), SCMP_SYS(timer_delete),
    // What is open
    SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(readv), SCMP_SYS(writev), SCMP_SYS(pread64), SCMP_SYS(pwrite64),
    SCMP_SYS(lseek), SCMP_SYS(close), SCMP_SYS(dup), SCMP_SYS(dup2), SCMP_SYS(dup3), SCMP_SYS(fsync),
    SCMP_SYS(fdatasync), SCMP_SYS(fadvise64), SCMP_SYS(poll), SCMP_SYS(ppoll), SCMP_SYS(select), SCMP_SYS(pselect6),
    SCMP_SYS(epoll_create), SCMP_SYS(epoll_create1), SCMP_SYS(epoll_ctl), SCMP_SYS(epoll_wait),
    SCMP_SYS(epoll_pwait), SCMP_SYS(epoll_pwait2), SCMP_SYS(eventfd), SCMP_SYS(eventfd2), SCMP_SYS(pipe),
    SCMP_SYS(pipe2), SCMP_SYS(ftruncate),
    // Files by name, as far as Landlock goes
    SCMP_SYS(open), SCMP_SYS(openat), SCMP_SYS(fstat), SCMP_SYS(newfstatat), SCMP_SYS(stat), SCMP_SYS(lstat),
    SCMP_SYS(statx), SCMP_SYS(fstatfs), SCMP_SYS(statfs), SCMP_SYS(access), SCMP_SYS(faccessat),
    SCMP_SYS(faccessat2), SCMP_SYS(readlink), SCMP_SYS(readlinkat), SCMP_SYS(getdents), SCMP_SYS(getdents64),
    SCMP_SYS(getcwd), SCMP_SYS(chdir), SCMP_SYS(mkdir), SCMP_SYS(mkdirat), SCMP_SYS(rmdir), SCMP_SYS(unlink),
    SCMP_SYS(unlinkat), SCMP_SYS(rename), SCMP_SYS(renameat), SCMP_SYS(renameat2), SCMP_SYS(umask),
    // What the process and the machine are
    SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(getresuid),
    SCMP_SYS(getresgid), SCMP_SYS(getgroups), SCMP_SYS(getpgrp), SCMP_SYS(getpgid), SCMP_SYS(getsid),
    SCMP_SYS(uname), SCMP_SYS(sysinfo), SCMP_SYS(getrandom), SCMP_SYS(getrlimit),
};

// Calls that are missing on older kernels, so that the C library knows another way.
static const int unknown[] = {SCMP_SYS(clone3), SCMP_SYS(openat2), SCMP_SYS(close_range)};

static bool add_all(scmp_filter_ctx filter, uint32_t action, const int *calls, size_t count) {
  bool is_whole = true;
  for (size_t i = 0; i < count; i++) {
    // A negative number stands for a call that this processor's kernel doesn't have.
    if (calls[i] >= 0) is_whole = seccomp_rule_add(filter, action, calls[i], 0) == 0 && is_whole;
  }
  return is_whole;
}

typedef struct scmp_arg_cmp Condition;

static Condition is(unsigned argument, scmp_datum_t value) {
  return (Condition){.arg = argument, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

// Whether of the bits of a mask these are set and no others.
static Condition has(unsigned argument, scmp_datum_t mask, scmp_datum_t bits) {
  return (Condition){.arg = argument, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = bits};
}

static bool add(scmp_filter_ctx filter, int call, unsigned count, const Condition *arguments) {
  return call < 0 || seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, count, arguments) == 0;
}

// Those of which only some are allowed, by their arguments.
static bool add_some(scmp_filter_ctx filter) {
  const scmp_datum_t own = (scmp_datum_t)getpid();
  const Condition is_own = is(0, own), is_thread = has(0, CLONE_THREAD, CLONE_THREAD);
  const Condition is_of_file = has(3, MAP_ANONYMOUS | MAP_GROWSDOWN, 0);
  // What grows downwards is a stack to the kernel, which it counts with no limit for data.
  const Condition is_private = has(3, MAP_SHARED | MAP_GROWSDOWN, 0);
  const Condition asks_limits[] = {is(0, 0), is(2, 0)}, asks_own_limits[] = {is(0, own), is(2, 0)};
  bool is_whole = add(filter, SCMP_SYS(kill), 1, &is_own) && add(filter, SCMP_SYS(tgkill), 1, &is_own) &&
                  add(filter, SCMP_SYS(rt_sigqueueinfo), 1, &is_own) &&
                  add(filter, SCMP_SYS(rt_tgsigqueueinfo), 1, &is_own) && add(filter, SCMP_SYS(clone), 1, &is_thread) &&
                  add(filter, SCMP_SYS(mmap), 1, &is_of_file) && add(filter, SCMP_SYS(mmap), 1, &is_private) &&
                  add(filter, SCMP_SYS(prlimit64), 2, asks_limits) &&
                  add(filter, SCMP_SYS(prlimit64), 2, asks_own_limits);
  const int options[] = {PR_SET_NAME, PR_GET_NAME, PR_SET_VMA, PR_GET_DUMPABLE, PR_GET_NO_NEW_PRIVS};
  for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
    const Condition is_option = is(0, (scmp_datum_t)options[i]);
    is_whole = is_whole && add(filter, SCMP_SYS(prctl), 1, &is_option);
  }
  const unsigned long requests[] = {FIONREAD, FIOCLEX, FIONCLEX, FIONBIO};
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++) {
    const Condition is_request = is(1, requests[i]);
    is_whole = is_whole && add(filter, SCMP_SYS(ioctl), 1, &is_request);
  }
  const int orders[] = {F_DUPFD, F_DUPFD_CLOEXEC, F_GETFD, F_SETFD, F_GETFL, F_SETFL};
  for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
    const Condition is_order = is(1, (scmp_datum_t)orders[i]);
    is_whole = is_whole && add(filter, SCMP_SYS(fcntl), 1, &is_order);
  }
  return is_whole;
}

bool attnlab_restrict_calls(void) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
  if (filter == NULL) return false;
  bool holds = add_all(filter, SCMP_ACT_ALLOW, allowed, sizeof allowed / sizeof *allowed) &&
               add_all(filter, SCMP_ACT_ERRNO(ENOSYS), unknown, sizeof unknown / sizeof *unknown) && add_some(filter) &&
               seccomp_load(filter) == 0;
  seccomp_release(filter);
  return holds;
}
