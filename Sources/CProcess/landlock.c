// Landlock: the files that a run may read and write, whatever else its user may. It holds in threads that it starts.
#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <fcntl.h>
#include <linux/landlock.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

// What newer headers have. The kernel tells by its version whether it knows them.
enum { right_to_truncate = 1 << 14, right_to_devices = 1 << 15 };
enum { with_refer = 2, with_truncate = 3, with_network = 4, with_devices = 5, with_scopes = 6 };

typedef struct {
  uint64_t files, network, scopes;
} Rules;

static void allow(int rules, const char *path, uint64_t rights) {
  int place = open(path, O_PATH | O_CLOEXEC);
  if (place < 0) return;
  struct landlock_path_beneath_attr rule = {.allowed_access = rights, .parent_fd = place};
  syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
  close(place);
}

bool attnlab_restrict_files(const char *library) {
  long version = syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return false;
  Rules rules = {.files = (1 << 13) - 1};
  if (version >= with_refer) rules.files |= LANDLOCK_ACCESS_FS_REFER;
  if (version >= with_truncate) rules.files |= right_to_truncate;
  if (version >= with_network) rules.network = 1 << 0 | 1 << 1;  // bind, connect
  if (version >= with_devices) rules.files |= right_to_devices;
  if (version >= with_scopes) rules.scopes = 1 << 0 | 1 << 1;  // abstract sockets, signals
  size_t size = version >= with_scopes ? sizeof rules : version >= with_network ? 2 * sizeof(uint64_t) : sizeof(uint64_t);
  int ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
  if (ruleset < 0) return false;
  const uint64_t reading = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  for (int i = 0; i < attnlab_readable_count; i++) allow(ruleset, attnlab_readable[i], reading);
  if (library != NULL) allow(ruleset, library, LANDLOCK_ACCESS_FS_READ_FILE);
  const uint64_t never = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_MAKE_CHAR | LANDLOCK_ACCESS_FS_MAKE_BLOCK |
                         LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_MAKE_FIFO | right_to_devices;
  if (attnlab_held & attnlab_own_files) allow(ruleset, attnlab_scratch, rules.files & ~never);
  bool holds = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return holds;
}
