// What the files of this room share.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Whether an instruction is of Swift's runtime.
bool attnlab_is_runtime(const void *caller);

/// Whether an instruction is of libdispatch.
bool attnlab_is_dispatch(const void *caller);

/// The thread by which libdispatch waits for timers and files, 0 if there is none. It never ends.
long attnlab_timer_thread(void);

/// Runs some work on the cell's thread when its time has come; `when` is a time of libdispatch's.
void attnlab_wait_for_work(uint64_t when, void *context, void (*work)(void *));

/// Runs a job of Swift's on the cell's thread, when its turn comes.
void attnlab_enqueue_job(void *job);

/// Where the last error was thrown, the innermost function first: addresses that calls return to.
enum { attnlab_most_thrown = 16 };
extern void *attnlab_thrown_from[attnlab_most_thrown];
extern int attnlab_thrown_count;
