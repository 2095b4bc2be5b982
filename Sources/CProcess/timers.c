#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift's own executor asks libdispatch to wake it: plainly, or by a timer if some tolerance is allowed. Both would
// start threads, which a fork loses. The program's definitions are found before the library's: what comes from Swift's
// runtime waits with the other tasks, and what a learner asks of libdispatch goes on to it.

#define EXPORTED __attribute__((visibility("default")))

typedef void Work(void *);

// A timer of the runtime's: it fires once.
typedef struct Timer {
  uint64_t mark;
  void *context;
  Work *work;
  uint64_t start;
} Timer;

static const uint64_t timer_mark = 0x61747474696d6572;

static Timer *as_timer(void *object) {
  // The first word of libdispatch's own objects is an address.
  return object != NULL && *(uint64_t *)object == timer_mark ? object : NULL;
}

#define FORWARD(name, type, ...) ((type)attnlab_next(#name))(__VA_ARGS__)

static void *attnlab_next(const char *name) { return dlsym(RTLD_NEXT, name); }

EXPORTED void dispatch_after_f(uint64_t when, void *queue, void *context, Work *work);
EXPORTED void dispatch_after_f(uint64_t when, void *queue, void *context, Work *work) {
  if (!attnlab_is_runtime((void *)work))
    return FORWARD(dispatch_after_f, void (*)(uint64_t, void *, void *, Work *), when, queue, context, work);
  attnlab_wait_for_work(when, context, work);
}

EXPORTED void dispatch_async_f(void *queue, void *context, Work *work);
EXPORTED void dispatch_async_f(void *queue, void *context, Work *work) {
  if (!attnlab_is_runtime((void *)work))
    return FORWARD(dispatch_async_f, void (*)(void *, void *, Work *), queue, context, work);
  attnlab_wait_for_work(0, context, work);
}

EXPORTED void dispatch_async_swift_job(void *queue, void *job, unsigned quality);
EXPORTED void dispatch_async_swift_job(void *queue, void *job, unsigned quality) {
  (void)queue, (void)quality;
  attnlab_enqueue_job(job);
}

EXPORTED void dispatch_queue_set_width(void *queue, long width);
EXPORTED void dispatch_queue_set_width(void *queue, long width) {
  if (attnlab_is_runtime(__builtin_return_address(0))) return;
  FORWARD(dispatch_queue_set_width, void (*)(void *, long), queue, width);
}

EXPORTED void *dispatch_source_create(const void *type, uintptr_t handle, uintptr_t mask, void *queue);
EXPORTED void *dispatch_source_create(const void *type, uintptr_t handle, uintptr_t mask, void *queue) {
  if (!attnlab_is_runtime(__builtin_return_address(0)))
    return FORWARD(
        dispatch_source_create, void *(*)(const void *, uintptr_t, uintptr_t, void *), type, handle, mask, queue);
  Timer *timer = calloc(1, sizeof *timer);
  if (timer != NULL) timer->mark = timer_mark;
  return timer;
}

EXPORTED void dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway);
EXPORTED void dispatch_source_set_timer(void *source, uint64_t start, uint64_t interval, uint64_t leeway) {
  Timer *timer = as_timer(source);
  if (timer == NULL)
    return FORWARD(
        dispatch_source_set_timer, void (*)(void *, uint64_t, uint64_t, uint64_t), source, start, interval, leeway);
  timer->start = start;
}

EXPORTED void dispatch_source_set_event_handler_f(void *source, Work *work);
EXPORTED void dispatch_source_set_event_handler_f(void *source, Work *work) {
  Timer *timer = as_timer(source);
  if (timer == NULL) return FORWARD(dispatch_source_set_event_handler_f, void (*)(void *, Work *), source, work);
  timer->work = work;
}

EXPORTED void dispatch_set_context(void *object, void *context);
EXPORTED void dispatch_set_context(void *object, void *context) {
  Timer *timer = as_timer(object);
  if (timer == NULL) return FORWARD(dispatch_set_context, void (*)(void *, void *), object, context);
  timer->context = context;
}

EXPORTED void dispatch_activate(void *object);
EXPORTED void dispatch_activate(void *object) {
  Timer *timer = as_timer(object);
  if (timer == NULL) return FORWARD(dispatch_activate, void (*)(void *), object);
  attnlab_wait_for_work(timer->start, timer->context, timer->work);
}

EXPORTED void dispatch_release(void *object);
EXPORTED void dispatch_release(void *object) {
  Timer *timer = as_timer(object);
  if (timer == NULL) return FORWARD(dispatch_release, void (*)(void *), object);
  timer->mark = 0;
  free(timer);
}

static volatile pid_t timer_thread;

EXPORTED int epoll_wait(int queue, struct epoll_event *events, int count, int timeout) {
  static int (*next)(int, struct epoll_event *, int, int);
  if (next == NULL) next = (int (*)(int, struct epoll_event *, int, int))attnlab_next("epoll_wait");
  if (attnlab_is_dispatch(__builtin_return_address(0))) timer_thread = (pid_t)syscall(SYS_gettid);
  return next(queue, events, count, timeout);
}

long attnlab_timer_thread(void) { return timer_thread; }

// Whether threads that wait for work are to end.
static volatile bool is_retiring;

// An idle thread of the pool waits here for five seconds, and then counts itself out and ends. It looks up now and then.
EXPORTED long dispatch_semaphore_wait(void *semaphore, uint64_t timeout);
EXPORTED long dispatch_semaphore_wait(void *semaphore, uint64_t timeout) {
  static long (*next)(void *, uint64_t);
  static uint64_t (*time_from_now)(uint64_t, int64_t);
  if (next == NULL) next = (long (*)(void *, uint64_t))attnlab_next("dispatch_semaphore_wait");
  if (!attnlab_is_dispatch(__builtin_return_address(0))) return next(semaphore, timeout);
  if (time_from_now == NULL) time_from_now = (uint64_t(*)(uint64_t, int64_t))attnlab_next("dispatch_time");
  enum { nap = 10, naps = 5000 / nap };
  for (int i = 0; i < naps; i++) {
    long result = next(semaphore, time_from_now(0, nap * 1000000ll));
    if (result == 0 || is_retiring) return result;
  }
  return next(semaphore, time_from_now(0, 0));
}

int attnlab_retire_threads(int before) {
  int threads = attnlab_threads();
  is_retiring = true;
  for (int i = 0; i < 40 && threads > before; i++) {
    usleep(2000);
    threads = attnlab_threads();
  }
  is_retiring = false;
  return threads;
}
