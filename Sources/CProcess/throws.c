#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dlfcn.h>
#include <pthread.h>

// An error that nobody catches stops the process far from where it was thrown: so the place of the last throw is kept.

void *attnlab_thrown_from[attnlab_most_thrown];
int attnlab_thrown_count;

// Swift keeps frame pointers: the callers are found by following them, as far as they lie on this thread's stack.
static __attribute__((swiftcall, noinline)) void will_throw(void *error) {
  (void)error;
  void **frame = __builtin_frame_address(0);
  int count = 0;
  while (count < attnlab_most_thrown) {
    void **next = frame[0];
    attnlab_thrown_from[count++] = frame[1];
    if (next <= frame || (char *)next - (char *)frame > 1 << 20) break;
    frame = next;
  }
  attnlab_thrown_count = count;
}

void attnlab_note_throws(void) {
  void (**plain)(void *) = dlsym(RTLD_DEFAULT, "_swift_willThrow");
  if (plain != NULL) *plain = (void (*)(void *))will_throw;
}
