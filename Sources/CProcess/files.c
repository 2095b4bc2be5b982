// The files of a worker that is set apart, and of its runs: a root in memory with nothing but folders of shared libraries,
// and for each run its library and a scratch folder, which go with it.
#define _GNU_SOURCE
#include "CProcess.h"
#include "internal.h"
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <link.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Below it the machine's files are seen by the worker, and by no run.
static const char outside[] = "/outside";
const char attnlab_scratch[] = "/tmp";
char attnlab_readable[attnlab_most_folders][PATH_MAX];
int attnlab_readable_count;

// MARK: - What stays readable

static void keep_readable(const char *folder) {
  char path[PATH_MAX];
  if (folder[0] == 0 || realpath(folder, path) == NULL || attnlab_readable_count == attnlab_most_folders) return;
  for (int i = 0; i < attnlab_readable_count; i++)
    if (strcmp(attnlab_readable[i], path) == 0) return;
  strcpy(attnlab_readable[attnlab_readable_count++], path);
}

// The folder of attnlab's own libraries, which have the engine too.
static char own_folder[PATH_MAX];

static void folder_of(const char *path, char *folder) {
  snprintf(folder, PATH_MAX, "%s", path);
  char *slash = strrchr(folder, '/');
  if (slash != NULL) *slash = 0;
}

// Keeps the folders of the system's libraries.
static int keep_folder(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size, (void)context;
  char path[PATH_MAX], folder[PATH_MAX];
  if (info->dlpi_name[0] != '/' || realpath(info->dlpi_name, path) == NULL) return 0;
  folder_of(path, folder);
  if (strcmp(folder, own_folder) != 0) keep_readable(folder);
  return 0;
}

void attnlab_choose_readable(const char *library, const char *folders) {
  char path[PATH_MAX], *rest = NULL;
  if (realpath(library, path) != NULL) folder_of(path, own_folder);
  char *list = strdup(folders);
  for (char *next = list; next != NULL && (next = strtok_r(next, ":", &rest)) != NULL; next = NULL) keep_readable(next);
  free(list);
  dl_iterate_phdr(keep_folder, NULL);
}

// MARK: - A root

static bool make_folders(const char *root, const char *path) {
  char whole[PATH_MAX];
  if (snprintf(whole, sizeof whole, "%s%s", root, path) >= (int)sizeof whole) return false;
  for (char *next = whole + strlen(root) + 1; (next = strchr(next, '/')) != NULL; *next++ = '/') {
    *next = 0;
    if (mkdir(whole, 0755) != 0 && errno != EEXIST) return false;
  }
  return mkdir(whole, 0755) == 0 || errno == EEXIST;
}

// Where a path of the machine's is found.
static int outside_path(const char *path, char *found) {
  const char *root = attnlab_held & attnlab_own_files ? outside : "";
  return snprintf(found, PATH_MAX, "%s%s", root, path) < PATH_MAX ? 0 : ENAMETOOLONG;
}

static bool make_readable(const char *root, const char *folder) {
  char there[PATH_MAX];
  if (snprintf(there, sizeof there, "%s%s", root, folder) >= (int)sizeof there) return false;
  if (!make_folders(root, folder) || mount(folder, there, NULL, MS_BIND | MS_REC, NULL) != 0) return false;
  // Runs may write nothing there in any case; without this Landlock alone says so.
  struct {
    uint64_t set, clear, propagation, user;
  } attributes = {0x1 | 0x2 | 0x4, 0, 0, 0};  // read-only, no set-user-ID, no devices
  syscall(SYS_mount_setattr, -1, there, 0x8000 /* recursive */, &attributes, sizeof attributes);
  return true;
}

// A folder that may be a link at the top of the machine's files is one here too: /lib64 → usr/lib64.
static void copy_link(const char *root, const char *name) {
  char target[PATH_MAX], there[PATH_MAX];
  ssize_t length = readlink(name, target, sizeof target - 1);
  if (length <= 0) return;
  target[length] = 0;
  snprintf(there, sizeof there, "%s%s", root, name);
  (void)!symlink(target, there);
}

// Covers the folder of attnlab's own libraries, if it lies in one that is readable.
static bool hide_own_folder(const char *root) {
  char there[PATH_MAX];
  for (int i = 0; i < attnlab_readable_count; i++) {
    size_t length = strlen(attnlab_readable[i]);
    if (strncmp(own_folder, attnlab_readable[i], length) != 0 || own_folder[length] != '/') continue;
    if (snprintf(there, sizeof there, "%s%s", root, own_folder) >= (int)sizeof there) return false;
    return mount("attnlab", there, "tmpfs", MS_RDONLY | MS_NOSUID | MS_NODEV, "size=4k,nr_inodes=1,mode=0555") == 0;
  }
  return true;
}

// Makes a root of its own, in memory. It is put over a folder below which no library lies.
bool attnlab_own_root(void) {
  static const char root[] = "/proc";
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) return false;
  if (mount("attnlab", root, "tmpfs", MS_NOSUID | MS_NODEV, "size=1m,nr_inodes=4096,mode=0755") != 0) return false;
  for (int i = 0; i < attnlab_readable_count; i++)
    if (!make_readable(root, attnlab_readable[i])) return false;
  if (!hide_own_folder(root)) return false;
  copy_link(root, "/lib");
  copy_link(root, "/lib64");
  char there[PATH_MAX];
  snprintf(there, sizeof there, "%s%s", root, outside);
  if (!make_folders(root, outside) || !make_folders(root, attnlab_scratch)) return false;
  return syscall(SYS_pivot_root, root, there) == 0 && chdir("/") == 0;
}

static int copy_file(const char *from, const char *to) {
  int source = open(from, O_RDONLY | O_CLOEXEC), failure = 0;
  if (source < 0) return errno;
  int copy = open(to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0444);
  if (copy < 0) failure = errno;
  for (ssize_t got = 1; failure == 0 && got > 0;) {
    got = syscall(SYS_sendfile, copy, source, NULL, 1 << 20);
    if (got < 0) failure = errno;
  }
  close(source);
  if (copy >= 0) close(copy);
  return failure;
}

static int fresh_folder(const char *path, const char *options) {
  return mount("attnlab", path, "tmpfs", MS_NOSUID | MS_NODEV, options) == 0 ? 0 : errno;
}

static int own_library(const char *library) {
  char folder[PATH_MAX], from[PATH_MAX];
  folder_of(library, folder);
  int failure = outside_path(library, from);
  if (failure == 0 && !make_folders("", folder)) failure = errno;
  failure = failure ? failure : fresh_folder(folder, "size=64m,nr_inodes=8,mode=0755");
  failure = failure ? failure : copy_file(from, library);
  if (failure == 0 && mount(NULL, folder, NULL, MS_REMOUNT | MS_RDONLY | MS_NOSUID | MS_NODEV, NULL) != 0) return errno;
  return failure;
}

// What is mounted here goes with the run.
static int own_files(const char *library) {
  char options[128];
  snprintf(options, sizeof options, "size=16m,nr_inodes=1024,mode=0700,uid=%u,gid=%u", attnlab_run_user, attnlab_run_group);
  if (unshare(CLONE_NEWNS) != 0) return errno;
  int failure = fresh_folder(attnlab_scratch, options);
  // The library may lie in a folder for temporary files.
  if (failure == 0 && library != NULL) failure = own_library(library);
  if (failure == 0 && (umount2(outside, MNT_DETACH) != 0 || chdir(attnlab_scratch) != 0)) failure = errno;
  return failure;
}

// MARK: - From outside

int attnlab_take_files(const char *library, const char *input) {
  char path[PATH_MAX];
  int failure = 0;
  if (input != NULL) {
    failure = outside_path(input, path);
    int file = failure ? -1 : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0 || dup2(file, STDIN_FILENO) < 0) return failure ? failure : errno;
  }
  if (attnlab_held & attnlab_own_files) {
    failure = own_files(library);
  } else if (failure == 0 && chdir("/") != 0) {
    failure = errno;
  }
  close(attnlab_orders);
  syscall(SYS_close_range, attnlab_events + 1, ~0U, 0);
  return failure;
}
