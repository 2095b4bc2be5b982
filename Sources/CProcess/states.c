#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// A state is a process that waits for orders on a channel of its own, and forks for each. It lives as long as the front
// end holds the other end of its channel. Its children are runs, and states that runs have become: these live on
// without it, as children of the first state.

typedef struct {
  int64_t run;
  pid_t process;
  int handle;  // readable once the process has ended
} Child;

static Child *children;
static int child_count, child_room;
static bool adopts;
static sigset_t usual_mask;
static struct sigaction cells_action;  // what a cell has made of SIGCHLD

static void be_woken(int signal_number) { (void)signal_number; }

void attnlab_adopt_orphans(void) {
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  // Only while it waits is it woken, so that no end is missed in between. This process never runs a cell.
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGCHLD);
  sigprocmask(SIG_BLOCK, &ends, &usual_mask);
  struct sigaction action = {.sa_handler = be_woken};
  sigaction(SIGCHLD, &action, &cells_action);
  adopts = true;
}

void attnlab_become_state(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL};
  sigaction(SIGCHLD, &usual, &cells_action);
  prctl(PR_SET_PDEATHSIG, 0);
}

static void begin_run(pid_t parent, int channel, int orders) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(0);
  for (int i = 0; i < child_count; i++) close(children[i].handle);
  child_count = 0;
  if (channel < 0) {
    close(orders);
  } else {
    dup3(channel, orders, O_CLOEXEC);
    close(channel);
  }
  if (adopts) sigprocmask(SIG_SETMASK, &usual_mask, NULL);
  adopts = false;
  sigaction(SIGCHLD, &cells_action, NULL);
}

// Makes room for one more child. False if there is no memory.
static bool make_room(void) {
  if (child_count < child_room) return true;
  int room = child_room ? 2 * child_room : 4;
  Child *more = realloc(children, (size_t)room * sizeof *more);
  if (more == NULL) return false;
  children = more;
  child_room = room;
  return true;
}

// Tells the front end the number of a process. It gets the number that the process has there.
static void tell_number(int orders, pid_t process) {
  union {
    struct cmsghdr aligned;
    char bytes[CMSG_SPACE(sizeof(struct ucred))];
  } control = {0};
  char byte = 0;
  struct iovec bytes = {&byte, 1};
  struct msghdr message = {
      .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  struct cmsghdr *part = CMSG_FIRSTHDR(&message);
  *part = (struct cmsghdr){
      .cmsg_len = CMSG_LEN(sizeof(struct ucred)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_CREDENTIALS};
  struct ucred who = {.pid = process, .uid = geteuid(), .gid = getegid()};
  memcpy(CMSG_DATA(part), &who, sizeof who);
  sendmsg(orders, &message, MSG_NOSIGNAL);
}

pid_t attnlab_fork(int64_t run, int channel, int orders) {
  fflush(stdout);
  fflush(stderr);
  pid_t parent = getpid(), child = make_room() ? fork() : -1;
  if (child == 0) {
    begin_run(parent, channel, orders);
    return 0;
  }
  if (channel >= 0) close(channel);
  if (child < 0) return child;
  setpgid(child, child);
  if (attnlab_held & attnlab_own_processes) tell_number(orders, child);
  int handle = (int)syscall(SYS_pidfd_open, child, 0);
  if (handle < 0) {
    int failure = errno;
    kill(child, SIGKILL);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    errno = failure;
    return -1;
  }
  children[child_count++] = (Child){run, child, handle};
  return child;
}

static bool has_ended(pid_t process, attnlab_end *end) {
  struct rusage usage = {0};
  int status = 0;
  pid_t ended = wait4(process, &status, WNOHANG, &usage);
  if (ended == 0 || (ended < 0 && (errno == EINTR || process == -1))) return false;
  *end = (attnlab_end){.process = ended < 0 ? process : ended, .status = status, .peak = usage.ru_maxrss * 1024L};
  return true;
}

// Makes the end of a child known as that of its run.
static void forget_child(int i, attnlab_end *end) {
  end->run = children[i].run;
  close(children[i].handle);
  children[i] = children[--child_count];
  kill(-end->process, SIGKILL);  // whatever it started and left
}

// The end of a process that nobody has heard of yet, if there is one.
static bool find_end(attnlab_end *end) {
  for (int i = 0; i < child_count; i++) {
    if (!has_ended(children[i].process, end)) continue;
    forget_child(i, end);
    return true;
  }
  if (!adopts || !has_ended(-1, end)) return false;
  kill(-end->process, SIGKILL);  // an orphaned run's, too
  // A child may have ended since it was asked for above: it is a run's still, and no adopted process.
  for (int i = 0; i < child_count; i++) {
    if (children[i].process != end->process) continue;
    forget_child(i, end);
    break;
  }
  return true;
}

attnlab_news attnlab_await(int orders, attnlab_end *end) {
  while (true) {
    if (find_end(end)) return attnlab_child_ended;
    struct pollfd watched[child_count + 1];
    watched[0] = (struct pollfd){orders, POLLIN, 0};
    for (int i = 0; i < child_count; i++) watched[i + 1] = (struct pollfd){children[i].handle, POLLIN, 0};
    int ready = ppoll(watched, (nfds_t)child_count + 1, NULL, adopts ? &usual_mask : NULL);
    if (ready > 0 && watched[0].revents != 0 && ready == 1) return attnlab_ordered;
  }
}

static bool read_whole(int channel, char *bytes, size_t length) {
  for (size_t got = 0; got < length;) {
    ssize_t more = syscall(SYS_read, channel, bytes + got, length - got);
    if (more == 0 || (more < 0 && errno != EINTR)) return false;
    if (more > 0) got += (size_t)more;
  }
  return true;
}

// The length of an order in four bytes, low byte first; the channel for the state after it comes with the first.
static bool take_header(int orders, unsigned char header[4], int *channel) {
  union {
    struct cmsghdr aligned;
    char bytes[CMSG_SPACE(sizeof(int))];
  } control;
  struct iovec bytes = {header, 4};
  struct msghdr message = {
      .msg_iov = &bytes, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = sizeof control};
  ssize_t got;
  while ((got = recvmsg(orders, &message, MSG_CMSG_CLOEXEC)) < 0 && errno == EINTR) {
  }
  if (got <= 0) return false;
  struct cmsghdr *part = CMSG_FIRSTHDR(&message);
  if (part != NULL && part->cmsg_level == SOL_SOCKET && part->cmsg_type == SCM_RIGHTS)
    memcpy(channel, CMSG_DATA(part), sizeof *channel);
  return read_whole(orders, (char *)header + got, 4 - (size_t)got);
}

char *attnlab_take_order(int orders, int *channel) {
  *channel = -1;
  unsigned char header[4];
  if (!take_header(orders, header, channel)) return NULL;
  size_t length = header[0] | (size_t)header[1] << 8 | (size_t)header[2] << 16 | (size_t)header[3] << 24;
  char *text = length <= attnlab_longest_order ? malloc(length + 1) : NULL;
  if (text == NULL) return NULL;
  text[length] = 0;
  if (read_whole(orders, text, length)) return text;
  free(text);
  return NULL;
}

void attnlab_tell(int channel, const void *bytes, size_t length) {
  // The first state that a broken pipe ended would leave behind what others have started.
  struct sigaction quiet = {.sa_handler = SIG_IGN}, former;
  sigaction(SIGPIPE, &quiet, &former);
  (void)!write(channel, bytes, length);
  sigaction(SIGPIPE, &former, NULL);
}

void attnlab_leave(bool session_is_over) {
  for (int i = 0; session_is_over && i < child_count; i++) {
    kill(-children[i].process, SIGKILL);
    kill(children[i].process, SIGKILL);
  }
  if (adopts) {
    // A state above a run may be ended before it has ended what the run started: whoever comes here ends that.
    enum { nap = 1000, naps = 1000 };
    for (int i = 0; i < naps; i++) {
      pid_t ended = waitpid(-1, NULL, WNOHANG);
      if (ended > 0) kill(-ended, SIGKILL);
      if (ended < 0 && errno != EINTR) break;
      if (ended <= 0) usleep(nap);
    }
  } else {
    kill(-getpid(), SIGKILL);
  }
  _exit(0);
}
