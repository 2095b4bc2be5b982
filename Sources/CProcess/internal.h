// What the files of this room share.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

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

/// The numbers of the channels that a run keeps and of the one that it loses: see `WorkerChannels`.
enum { attnlab_orders = 3, attnlab_status = 4, attnlab_events = 5 };

/// The folders of shared libraries that stay readable for a run which is shut in, links resolved.
enum { attnlab_most_folders = 16 };
extern char attnlab_readable[attnlab_most_folders][4096];
extern int attnlab_readable_count;

/// What holds for the calling process, and will for its runs: bits such as ``attnlab_own_user``.
extern unsigned attnlab_held;

/// The process that started the worker.
extern pid_t attnlab_front_end;

/// The path of the worker's program.
extern char attnlab_worker[4096];

/// The folder that a run may write.
extern const char attnlab_scratch[];

/// The user and the group of a run.
extern uid_t attnlab_run_user;
extern gid_t attnlab_run_group;

/// Chooses the folders that stay readable: these, parted by colons, and those of the libraries that are loaded, except that
/// of `library`.
void attnlab_choose_readable(const char *library, const char *folders);

/// Gives the calling process a root of its own in its mount namespace. False if it can't have one.
bool attnlab_own_root(void);

/// Lets the calling process read the folders of libraries and this library, use the scratch folder, and no other file.
/// False if the kernel has no Landlock.
bool attnlab_restrict_files(const char *library);

/// Leaves the calling process the system calls of computing. False if the kernel filters none.
bool attnlab_restrict_calls(void);
