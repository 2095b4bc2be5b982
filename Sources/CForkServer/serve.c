#define _GNU_SOURCE
#include "CForkServer.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Requests come in, copies of the process go out.
//
// A request is its length, and with that the descriptors for the copy's output and for its status; then the texts. The
// answer is the number of the copy's process. A copy that ends by itself tells its status when nothing is left to be done but
// to give its memory back, which takes a while. The server tells the status too, when the copy is gone. It is waited for when
// the other end has said that it knows, so that its number can't become another's before.

enum { longest = 1 << 20 };

// The socket, and in a copy the descriptor for its status.
static int server = -1, ending = -1;
static char name[256], source[512];
static char *request;
static uint32_t request_length;

int attnlab_server(void) { return server; }
const char *attnlab_name(void) { return name[0] ? name : NULL; }
const char *attnlab_source(void) { return source[0] ? source : NULL; }
const char *attnlab_request(size_t *length) {
  *length = request_length;
  return request;
}

_Noreturn void attnlab_give_up(void) { _exit(0); }

// Reads a variable, and takes it out of the environment: what the tool starts is to be nothing of the kind.
static void take(const char *variable, char *value, size_t size) {
  const char *text = getenv(variable);
  if (text && strlen(text) < size) strcpy(value, text);
  unsetenv(variable);
}

// Tells the status of a copy that ends.
static void tell(int status, void *nothing) {
  (void)nothing;
  if (ending < 0) return;
  int32_t value = status & 0xff;
  ssize_t told = write(ending, &value, sizeof value);
  (void)told;
  close(ending);
  ending = -1;
}

void _exit(int status) {
  tell(status, NULL);
  syscall(SYS_exit_group, status);
  __builtin_unreachable();
}

__attribute__((constructor)) static void begin(void) {
  char number[16] = "";
  take("ATTNLAB_FORK_SERVER", number, sizeof number);
  take("ATTNLAB_FORK_NAME", name, sizeof name);
  take("ATTNLAB_FORK_SOURCE", source, sizeof source);
  unsetenv("LD_PRELOAD");
  if (!number[0]) return;
  server = atoi(number);
  fcntl(server, F_SETFD, FD_CLOEXEC);
  // What is said first is done last: by then the tool has written all that it has to say.
  on_exit(tell, NULL);
}

static void send_all(const void *bytes, size_t count) {
  while (count) {
    ssize_t sent = send(server, bytes, count, MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) attnlab_give_up();
    bytes = (const char *)bytes + sent;
    count -= (size_t)sent;
  }
}

static void receive_all(void *bytes, size_t count) {
  while (count) {
    ssize_t got = recv(server, bytes, count, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) attnlab_give_up();
    bytes = (char *)bytes + got;
    count -= (size_t)got;
  }
}

// Receives the length of a request, and the two descriptors that come with it.
static void receive_head(int descriptors[2]) {
  struct iovec part = {&request_length, sizeof request_length};
  union {
    char bytes[CMSG_SPACE(2 * sizeof(int))];
    struct cmsghdr aligned;
  } control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  ssize_t got;
  do got = recvmsg(server, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (got != sizeof request_length || !header || header->cmsg_type != SCM_RIGHTS || request_length > longest ||
      header->cmsg_len != CMSG_LEN(2 * sizeof(int)))
    attnlab_give_up();
  memcpy(descriptors, CMSG_DATA(header), 2 * sizeof(int));
}

// Tells how a copy has ended, and lets go of it.
static void report(pid_t copy) {
  siginfo_t end;
  while (waitid(P_PID, (id_t)copy, &end, WEXITED | WNOWAIT) < 0 && errno == EINTR) {}
  int32_t status = end.si_code == CLD_EXITED ? end.si_status : 128 + end.si_status;
  send_all(&status, sizeof status);
  char known;
  receive_all(&known, 1);
  while (waitpid(copy, NULL, 0) < 0 && errno == EINTR) {}
}

void attnlab_serve(void) {
  request = mmap(NULL, longest, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (request == MAP_FAILED) attnlab_give_up();
  send_all("r", 1);
  while (1) {
    int descriptors[2];
    receive_head(descriptors);
    receive_all(request, request_length);
    pid_t copy = fork();
    if (copy == 0) {
      setpgid(0, 0);
      dup2(descriptors[0], STDOUT_FILENO);
      dup2(descriptors[0], STDERR_FILENO);
      close(descriptors[0]);
      close(server);
      server = -1;
      ending = descriptors[1];
      attnlab_keep_memory_of_server();
      return;
    }
    close(descriptors[0]);
    close(descriptors[1]);
    if (copy < 0) attnlab_give_up();
    // Here too, since the other end may end the group before the copy has begun.
    setpgid(copy, copy);
    int32_t number = copy;
    send_all(&number, sizeof number);
    report(copy);
  }
}
