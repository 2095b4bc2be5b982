// What a worker needs of the system and Swift does not reach: fork, a handler for deaths, limits, and the hooks by
// which tasks run on the thread that a fork keeps.
#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Marks that must outlive the process that sets them: one page, shared by all states of a session.
typedef struct {
  volatile int32_t undo;     ///< States still to be given up.
  volatile int32_t closing;  ///< Set once the session is over.
} attnlab_shared;

/// The shared page, or NULL if the system has none to give.
attnlab_shared *attnlab_share(void);

/// Forks, with nothing left in the streams' buffers. The child is in a process group of its own and dies with its
/// parent. Answers as fork does.
pid_t attnlab_fork(void);

/// Waits for a child, through interruptions. Answers what waitpid stored; `peak` is its peak memory in bytes. If the
/// other end of `orders` is closed before, nobody waits for the answer any more: the child is killed, and the caller ends.
int attnlab_wait(pid_t child, int orders, long *peak);

/// From now on a fatal signal writes a line to `status` that says which signal, and in which of the libraries whose
/// file name begins with `prefix` it struck; then the process dies of it.
void attnlab_report_crashes(int status, const char *prefix);

/// From now on what Swift's runtime writes to standard error goes to `status` as a line of its own, `says` and the text.
void attnlab_hear_runtime(int status);

/// From now on it is known where an error was thrown that nobody caught.
void attnlab_note_throws(void);

/// From now on whoever reads standard input is answered, line by line, through `answers`; a line to `status` asks for
/// each; without `asks` standard input is what it is.
void attnlab_ask_for_input(bool asks, int status, int answers);

/// Limits the calling process; 0 sets none. Without `allows_processes` it can start neither thread nor process, also
/// where it began as root. Answers 0, or the error number of what failed.
int attnlab_limit(long seconds, long memory, long file, bool allows_processes);

/// How many threads the calling process has; the one by which libdispatch waits for timers does not count.
int attnlab_threads(void);

/// Ends the threads that libdispatch keeps for work to come, so that it knows that they are gone: a fork would lose them,
/// and it would wait for them. Answers how many threads there are then.
int attnlab_retire_threads(int before);

/// Makes the tasks of Swift's concurrency run on the calling thread, as far as the library is loaded.
void attnlab_adopt_tasks(void);

/// How many tasks have something left to do.
int attnlab_waiting_tasks(void);

/// Takes the first argument of this program, and makes those after it what Swift's `CommandLine` knows: Swift asks only
/// once, and must not have asked before. NULL if there are none.
const char *attnlab_take_arguments(void);

/// How a cell came to its end.
typedef enum {
  attnlab_ended,   ///< It returned, or the task of its own level did.
  attnlab_exited,  ///< It called exit.
  attnlab_stuck,   ///< It awaits what no task is left to bring.
} attnlab_ending;

/// Calls the entry point of a cell and runs its tasks to their end; `exit_status` has the argument of its exit.
attnlab_ending attnlab_call_cell(int (*entry)(int, char **), int *exit_status);

/// Calls what cells have registered with atexit, the last first.
void attnlab_run_exit_handlers(void);

/// Where the library lies that has this symbol; NULL if none has.
const void *attnlab_library_base(const void *symbol);
