// A worker tries its own protection before it is trusted with anything: a run that is shut in does what no run may do.
#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

static bool opens(const char *path, int flags) {
  int file = open(path, flags | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}

static bool opens_socket(int family, int type) {
  int made = socket(family, type, 0);
  if (made >= 0) close(made);
  return made >= 0;
}

static bool starts_process(void) {
  long child = syscall(SYS_clone, SIGCHLD, 0, 0, 0, 0);
  if (child == 0) syscall(SYS_exit_group, 0);
  return child > 0;
}

static bool reads_process(pid_t process) {
  char byte;
  struct iovec here = {&byte, 1}, there = {(void *)&attnlab_held, 1};
  return process_vm_readv(process, &here, 1, &there, 1, 0) == 1 || ptrace(PTRACE_SEIZE, process, 0, 0) == 0;
}

static bool leaves_memory(void) {
  int segment = shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600);
  if (segment >= 0) shmctl(segment, IPC_RMID, NULL);
  return segment >= 0;
}

static unsigned reached(pid_t front_end) {
  char within[4200];
  unsigned all = 0;
  if (opens("/etc/passwd", O_RDONLY) || opens(attnlab_worker, O_RDONLY)) all |= attnlab_reads_files;
  snprintf(within, sizeof within, "%s/attnlab-trial", attnlab_readable_count > 0 ? attnlab_readable[0] : "");
  if (opens("/attnlab-trial", O_WRONLY | O_CREAT) || opens(within, O_WRONLY | O_CREAT)) all |= attnlab_writes_files;
  if (opens_socket(AF_INET, SOCK_STREAM) || opens_socket(AF_UNIX, SOCK_STREAM)) all |= attnlab_opens_sockets;
  if (starts_process()) all |= attnlab_starts_processes;
  if (kill(getppid(), 0) == 0 || kill(front_end, 0) == 0) all |= attnlab_sends_signals;
  if (reads_process(getppid()) || reads_process(front_end)) all |= attnlab_reads_processes;
  if (leaves_memory()) all |= attnlab_leaves_memory;
  if (opens("/dev/tty", O_RDWR)) all |= attnlab_has_terminal;
  return all;
}

unsigned attnlab_try_protection(unsigned *held) {
  const unsigned everything = (attnlab_has_terminal << 1) - 1;
  *held = 0;
  int told[2];
  if (pipe2(told, O_CLOEXEC) != 0) return everything;
  pid_t front_end = attnlab_front_end, child = fork();
  if (child == 0) {
    // The channel's number is one that a run keeps.
    dup2(told[1], attnlab_events);
    unsigned words[2] = {0, everything};
    if (attnlab_take_files(NULL, NULL) == 0 && attnlab_shut_in(NULL) == 0) words[1] = reached(front_end);
    words[0] = attnlab_held;
    // A program that starts has no word to say; the one who waits takes that for the worst.
    char *none[] = {NULL};
    const char *const programs[] = {"/bin/true", "/usr/bin/true", attnlab_worker};
    for (int i = 0; i < 3; i++) execve(programs[i], none, none);
    (void)!write(attnlab_events, words, sizeof words);
    _exit(0);
  }
  close(told[1]);
  unsigned words[2];
  bool is_told = child > 0 && read(told[0], words, sizeof words) == sizeof words;
  close(told[0]);
  while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
  if (!is_told) return everything;
  *held = words[0];
  return words[1];
}
