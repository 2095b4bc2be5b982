#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
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
  void *job;
  void (*run)(void *);
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
static pthread_t cell_thread;

enum { returned, main_task_ended, left_by_exit, nothing_left };

static uint64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec;
}

static void enqueue(void *job, void (*run)(void *), uint64_t due) {
  pthread_mutex_lock(&lock);
  if (count == room) {
    room = room ? 2 * room : 16;
    waiting = realloc(waiting, room * sizeof *waiting);
    if (waiting == NULL) abort();
  }
  waiting[count++] = (Waiting){job, run, due, arrivals++};
  pthread_mutex_unlock(&lock);
}

static void run_swift_job(void *job) { run_job(job, (Executor){0, 0}); }

void attnlab_enqueue_job(void *job) { enqueue(job, run_swift_job, 0); }

static SWIFT_CC void at_once(Job *job, void *original) {
  (void)original;
  enqueue(job, run_swift_job, 0);
}

static SWIFT_CC void after_delay(unsigned long long nanoseconds, Job *job, void *original) {
  (void)original;
  enqueue(job, run_swift_job, now() + nanoseconds);
}

static SWIFT_CC void at_deadline(
    long long seconds, long long nanoseconds, long long tolerance_seconds, long long tolerance_nanoseconds, int clock,
    Job *job, void *original) {
  (void)tolerance_seconds, (void)tolerance_nanoseconds, (void)original;
  struct timespec present;
  clock_gettime(clock == 1 ? CLOCK_BOOTTIME : CLOCK_MONOTONIC, &present);
  long long left = (seconds - present.tv_sec) * 1000000000ll + (nanoseconds - present.tv_nsec);
  enqueue(job, run_swift_job, now() + (left > 0 ? (uint64_t)left : 0));
}

void attnlab_wait_for_work(uint64_t when, void *context, void (*work)(void *)) {
  const uint64_t flagged = 1ull << 63, wall = 1ull << 62;
  struct timespec time;
  uint64_t due = when;
  if ((when & flagged) && (when & wall)) {
    clock_gettime(CLOCK_REALTIME, &time);
    uint64_t present = (uint64_t)time.tv_sec * 1000000000u + (uint64_t)time.tv_nsec, then = (uint64_t)(-(int64_t)when);
    due = now() + (then > present ? then - present : 0);
  } else if (when & flagged) {
    due = when & ~flagged;
  }
  enqueue(context, work, due);
}

// The main actor's own executor would hand its jobs to a queue that a fork has lost. With one thread, any executor
// is the main one.
static SWIFT_CC Executor main_is_any(void *original) {
  (void)original;
  return (Executor){0, 0};
}

static SWIFT_CC void isolated_enough(Executor executor, void *original) { (void)executor, (void)original; }

// Runs the job that is due first, sleeping until then. False if there is none.
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
  next.run(next.job);
  return true;
}

static void drain_tasks(void) {
  while (run_one()) {
  }
}

// When the job is due that is due first; false if there is none.
static bool next_due(uint64_t *due) {
  pthread_mutex_lock(&lock);
  bool any = count > 0;
  for (size_t i = 0; i < count; i++)
    if (i == 0 || waiting[i].due < *due) *due = waiting[i].due;
  pthread_mutex_unlock(&lock);
  return any;
}

// A cell that waits for a semaphore may wait for one of its own tasks, which nobody else would run.
__attribute__((visibility("default"))) int sem_wait(sem_t *semaphore);
int sem_wait(sem_t *semaphore) {
  while (in_cell && pthread_equal(pthread_self(), cell_thread)) {
    if (sem_trywait(semaphore) == 0) return 0;
    if (!run_one()) break;
  }
  static int (*next)(sem_t *);
  if (next == NULL) next = (int (*)(sem_t *))dlsym(RTLD_NEXT, "sem_wait");
  return next(semaphore);
}

// What a cell has begun goes on after its last line, but not for ever: what is left waits for a cell that awaits.
static void finish_tasks(void) {
  uint64_t end = now() + 1000000000u, due = 0;
  while (next_due(&due) && due < end && now() < end) run_one();
}

int attnlab_waiting_tasks(void) { return (int)count; }

// The entry point of a cell that awaits at its own level comes here instead of returning. When its task has ended, the
// compiler's code calls exit with 0; if it never had to wait, it does so before it comes here.
static SWIFT_CC void drain_for_main(void *original, void *override) {
  (void)original, (void)override;
  draining_for_main = true;
  drain_tasks();
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
  hook("swift_task_getMainExecutor_hook", (void *)main_is_any);
  hook("swift_task_checkIsolated_hook", (void *)isolated_enough);
  hook("swift_task_asyncMainDrainQueue_hook", (void *)drain_for_main);
}

// The libraries of cells are linked so that their calls of exit come here.
__attribute__((visibility("default"), noreturn)) void __wrap_exit(int status);
void __wrap_exit(int status) {
  if (!in_cell) exit(status);
  SWIFT_CC void *(*current_task)(void) = (SWIFT_CC void *(*)(void))dlsym(RTLD_DEFAULT, "swift_task_getCurrent");
  bool in_task = current_task != NULL && current_task() != NULL;
  if ((draining_for_main || in_task) && status == 0) {
    draining_for_main = false;
    finish_tasks();
    longjmp(leave_cell, main_task_ended);
  }
  cell_exit_status = status;
  longjmp(leave_cell, left_by_exit);
}

attnlab_ending attnlab_call_cell(int (*entry)(int, char **), int *exit_status) {
  static char name[] = "cell";
  char *arguments[] = {name, NULL};
  in_cell = true;
  cell_thread = pthread_self();
  draining_for_main = false;
  int how = setjmp(leave_cell);
  if (how == returned) {
    entry(1, arguments);
    finish_tasks();
  }
  in_cell = false;
  *exit_status = cell_exit_status;
  return how == left_by_exit ? attnlab_exited : how == nothing_left ? attnlab_stuck : attnlab_ended;
}

// So are those of atexit: what they register runs when a cell calls exit.
typedef void ExitHandler(void);
static ExitHandler **exit_handlers;
static size_t exit_handler_count;

__attribute__((visibility("default"))) int __wrap_atexit(ExitHandler *handler);
int __wrap_atexit(ExitHandler *handler) {
  ExitHandler **more = realloc(exit_handlers, (exit_handler_count + 1) * sizeof *more);
  if (more == NULL) return -1;
  exit_handlers = more;
  exit_handlers[exit_handler_count++] = handler;
  return 0;
}

void attnlab_run_exit_handlers(void) {
  while (exit_handler_count > 0) exit_handlers[--exit_handler_count]();
}

const void *attnlab_library_base(const void *symbol) {
  Dl_info info;
  return dladdr(symbol, &info) != 0 ? info.dli_fbase : NULL;
}
