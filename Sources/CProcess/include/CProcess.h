// What a worker needs of the system and Swift does not reach: fork, a handler for deaths, limits, and the hooks by
// which tasks run on the thread that a fork keeps.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// The longest order that is taken, in bytes.
enum { attnlab_longest_order = 1 << 24 };

/// The end of a process.
typedef struct {
  int64_t run;    ///< The run that it was forked for by the calling process; 0 if another forked it.
  pid_t process;  ///< Its number.
  int status;     ///< What waitpid stores.
  long peak;      ///< Its peak memory in bytes.
} attnlab_end;

/// What a state hears of.
typedef enum {
  attnlab_ordered,      ///< An order has come, or the other end of the channel is gone.
  attnlab_child_ended,  ///< A process has ended.
} attnlab_news;

/// Lets what is freed stay with this process and those that are forked from it, so that it needn't be fetched again.
void attnlab_keep_memory(void);

/// Moves small parts of a state's memory to memory that is new, once in a while, so that forks stay quick however many states
/// came before.
void attnlab_renew_memory(void);

/// Gives what is free back to the system.
void attnlab_give_memory_back(void);

/// Writes to a channel that may have lost its reader, which ends nothing.
void attnlab_tell(int channel, const void *bytes, size_t length);

/// Makes the calling process the first state: orphans below it become its children, so that it hears of their ends.
void attnlab_adopt_orphans(void);

/// Makes the calling process a state that waits for orders. It no longer dies with its parent.
void attnlab_become_state(void);

/// Forks for a run, with nothing left in the streams' buffers. The child is in a process group of its own, dies with its
/// parent until it becomes a state, and takes its orders from `channel`, or from nowhere if that is -1; `orders` is the
/// number that the channel of orders has. `channel` is closed in the parent. Answers as fork does. Where this process has a
/// namespace of its own, a byte goes back by `orders` with the number of the child, which the system translates.
pid_t attnlab_fork(int64_t run, int channel, int orders);

/// Waits for an order or for the end of a process. Whatever a child of this process has started and left is ended with it.
attnlab_news attnlab_await(int orders, attnlab_end *end);

/// Takes the next order: text that is to be freed. `channel` is the descriptor that came with it, or -1. NULL if there
/// are no more orders.
char *attnlab_take_order(int orders, int *channel);

/// Ends the calling state and what it has started, except states. With `session_is_over` these too; the first state
/// then waits until all are gone.
void attnlab_leave(bool session_is_over) __attribute__((noreturn));

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

/// Limits the calling process; 0 sets none. Answers 0, or the error number of what failed.
int attnlab_limit(long seconds, long memory, long file);

/// What keeps a run that is shut in from the rest of the machine.
enum {
  attnlab_own_user = 1 << 0,       ///< A user namespace, in which it has no powers.
  attnlab_own_processes = 1 << 1,  ///< A namespace of processes.
  attnlab_own_files = 1 << 2,      ///< A root that has only shared libraries and a scratch folder.
  attnlab_own_network = 1 << 3,    ///< A network without interfaces.
  attnlab_own_ipc = 1 << 4,        ///< Shared memory and queues of its own.
  attnlab_own_session = 1 << 5,    ///< A session without a terminal.
  attnlab_other_user = 1 << 6,     ///< A user that nobody else is.
  attnlab_landlock = 1 << 7,       ///< Files by Landlock.
  attnlab_filter = 1 << 8,         ///< System calls by seccomp.
};

/// What a run that is shut in must not reach.
enum {
  attnlab_reads_files = 1 << 0,
  attnlab_writes_files = 1 << 1,
  attnlab_opens_sockets = 1 << 2,
  attnlab_starts_processes = 1 << 3,
  attnlab_starts_programs = 1 << 4,
  attnlab_sends_signals = 1 << 5,
  attnlab_reads_processes = 1 << 6,
  attnlab_leaves_memory = 1 << 7,
  attnlab_has_terminal = 1 << 8,
};

/// Sets the calling worker apart from the machine, as far as the system allows. It must have one thread, and has loaded
/// `library`. It goes on as another process: the one that it was waits for that one's end. Of the machine's files, runs will
/// see `folders`, parted by colons, and the folders of the libraries that are loaded, except that of `library`.
void attnlab_set_apart(const char *library, const char *folders);

/// Gives the calling run its library, at the path that it has outside, `input` as standard input, and a scratch folder. Only
/// the streams and the channels of status and events stay open. Answers 0, or the error number of what failed.
int attnlab_take_files(const char *library, const char *input);

/// Shuts the calling run in, as far as the system allows: no environment, another user, no powers, few files, few system
/// calls. It can't be undone. Answers 0, or the error number of what failed.
int attnlab_shut_in(const char *library);

/// Tries in a run of its own what a run that is shut in must not do. `held` has what holds there. Answers what it reached.
unsigned attnlab_try_protection(unsigned *held);

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
