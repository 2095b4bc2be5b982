#define _GNU_SOURCE
#include "CProcess.h"
#include <dlfcn.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// A fork keeps one thread, and the pool on which Swift runs tasks is gone with the others. So tasks run on the
// cell's own thread, one after another, when the cell has come to its end or waits.

#define SWIFT_CC __attribute__((swiftcall))

typedef struct Job Job;
typedef struct {
  uintptr_t identity, implementation;
} Executor;
typedef SWIFT_CC void (*RunJob)(Job *, Executor);

typedef struct Waiting {
  Job *job;
  uint64_t due;  // nanoseconds of the monotonic clock; 0 for at once
  uint64_t order;
} Waiting;

static Waiting *waiting;
static size_t count, room;
static uint64_t arrivals;
static RunJob run_job;
static jmp_buf leave_cell;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static bool in_cell, draining_for_main;
static int cell_exit_status;

enum { returned, main_task_ended, left_by_exit, nothing_left };

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void enqueue(Job *job, uint64_t due) {
  pthread_mutex_lock(&lock);
  if (count == room) {
    room = room ? 2 * room : 16;
    waiting = realloc(waiting, room * sizeof *waiting);
    if (waiting == NULL) abort();
  }
  waiting[count++] = (Waiting){job, due, arrivals++};
  pthread_mutex_unlock(&lock);
}

static SWIFT_CC void at_once(Job *job, void *original) {
  (void)original;
  enqueue(job, 0);
}

static SWIFT_CC void after_delay(unsigned long long nanoseconds, Job *job, void *original) {
  (void)original;
  enqueue(job, now() + nanoseconds);
}

static SWIFT_CC void at_deadline(
    long long seconds, long long nanoseconds, long long tolerance_seconds, long long tolerance_nanoseconds, int clock,
    Job *job, void *original) {
  (void)tolerance_seconds, (void)tolerance_nanoseconds, (void)original;
  struct timespec present;
  clock_gettime(clock == 1 ? CLOCK_BOOTTIME : CLOCK_MONOTONIC, &present);
  long long left = (seconds - present.tv_sec) * 1000000000ll + (nanoseconds - present.tv_nsec);
  enqueue(job, now() + (left > 0 ? (uint64_t)left : 0));
}

// Runs the job that is due first, sleeping until then. False where there is none.
static bool run_one(void) {
  pthread_mutex_lock(&lock);
  if (count == 0 || run_job == NULL) {
    pthread_mutex_unlock(&lock);
    return false;
  }
  size_t first = 0;
  for (size_t i = 1; i < count; i++) {
    bool earlier = waiting[i].due < waiting[first].due;
    bool before = waiting[i].due == waiting[first].due && waiting[i].order < waiting[first].order;
    if (earlier || before) first = i;
  }
  Waiting next = waiting[first];
  waiting[first] = waiting[--count];
  pthread_mutex_unlock(&lock);
  for (uint64_t time = now(); next.due > time; time = now()) {
    struct timespec pause = {(time_t)((next.due - time) / 1000000000u), (long)((next.due - time) % 1000000000u)};
    nanosleep(&pause, NULL);
  }
  run_job(next.job, (Executor){0, 0});
  return true;
}

void attnlab_drain_tasks(void) {
  while (run_one()) {
  }
}

// The entry point of a cell that awaits at its own level comes here instead of returning. When its task has ended, the
// compiler's code calls exit with 0.
static SWIFT_CC void drain_for_main(void *original, void *override) {
  (void)original, (void)override;
  draining_for_main = true;
  attnlab_drain_tasks();
  longjmp(leave_cell, nothing_left);
}

static void hook(const char *name, void *function) {
  void **place = dlsym(RTLD_DEFAULT, name);
  if (place != NULL) *place = function;
}

void attnlab_adopt_tasks(void) {
  run_job = (RunJob)dlsym(RTLD_DEFAULT, "swift_job_run");
  hook("swift_task_enqueueGlobal_hook", (void *)at_once);
  hook("swift_task_enqueueGlobalWithDelay_hook", (void *)after_delay);
  hook("swift_task_enqueueGlobalWithDeadline_hook", (void *)at_deadline);
  hook("swift_task_enqueueMainExecutor_hook", (void *)at_once);
  hook("swift_task_asyncMainDrainQueue_hook", (void *)drain_for_main);
}

// The libraries of cells are linked so that their calls of exit come here.
__attribute__((visibility("default"), noreturn)) void __wrap_exit(int status);
void __wrap_exit(int status) {
  if (!in_cell) exit(status);
  if (draining_for_main && status == 0) {
    draining_for_main = false;
    attnlab_drain_tasks();
    longjmp(leave_cell, main_task_ended);
  }
  cell_exit_status = status;
  longjmp(leave_cell, left_by_exit);
}

attnlab_ending attnlab_call_cell(int (*entry)(int, char **), int *exit_status) {
  static char name[] = "cell";
  char *arguments[] = {name, NULL};
  in_cell = true;
  draining_for_main = false;
  int how = setjmp(leave_cell);
  if (how == returned) {
    entry(1, arguments);
    attnlab_drain_tasks();
  }
  in_cell = false;
  *exit_status = cell_exit_status;
  return how == left_by_exit ? attnlab_exited : how == nothing_left ? attnlab_stuck : attnlab_ended;
}
