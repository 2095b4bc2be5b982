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
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

// Requests come in, copies of the process go out.
//
// A request is its length, and with that the descriptor for the copy's output; then the texts. The answer is the number of
// the copy's process, and when it has ended, its status and the most memory that it had. The copy is waited for when the
// other end has said that it knows, so that its number can't become another's before.

enum { longest = 1 << 20 };

static int server = -1;
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

__attribute__((constructor)) static void begin(void) {
  char number[16] = "";
  take("ATTNLAB_FORK_SERVER", number, sizeof number);
  take("ATTNLAB_FORK_NAME", name, sizeof name);
  take("ATTNLAB_FORK_SOURCE", source, sizeof source);
  unsetenv("LD_PRELOAD");
  if (number[0]) server = atoi(number);
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

// Returns the descriptor that comes with the length of a request.
static int receive_head(void) {
  struct iovec part = {&request_length, sizeof request_length};
  union {
    char bytes[CMSG_SPACE(sizeof(int))];
    struct cmsghdr aligned;
  } control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  ssize_t got;
  do got = recvmsg(server, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (got != sizeof request_length || !header || header->cmsg_type != SCM_RIGHTS || request_length > longest)
    attnlab_give_up();
  int output;
  memcpy(&output, CMSG_DATA(header), sizeof output);
  return output;
}

// Tells how a copy has ended, and lets go of it.
static void report(pid_t copy) {
  siginfo_t ending;
  while (waitid(P_PID, (id_t)copy, &ending, WEXITED | WNOWAIT) < 0 && errno == EINTR) {}
  int32_t status = ending.si_code == CLD_EXITED ? ending.si_status : 128 + ending.si_status;
  // The most of all copies so far, which is near enough to the most of this one.
  struct rusage usage = {0};
  getrusage(RUSAGE_CHILDREN, &usage);
  int32_t answer[2] = {status, (int32_t)usage.ru_maxrss};
  send_all(answer, sizeof answer);
  char known;
  receive_all(&known, 1);
  while (waitpid(copy, NULL, 0) < 0 && errno == EINTR) {}
}

void attnlab_serve(void) {
  request = mmap(NULL, longest, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (request == MAP_FAILED) attnlab_give_up();
  send_all("r", 1);
  while (1) {
    int output = receive_head();
    receive_all(request, request_length);
    pid_t copy = fork();
    if (copy == 0) {
      setpgid(0, 0);
      dup2(output, STDOUT_FILENO);
      dup2(output, STDERR_FILENO);
      close(output);
      close(server);
      server = -1;
      return;
    }
    close(output);
    if (copy < 0) attnlab_give_up();
    // Here too, since the other end may end the group before the copy has begun.
    setpgid(copy, copy);
    int32_t number = copy;
    send_all(&number, sizeof number);
    report(copy);
  }
}
