#define _GNU_SOURCE
#include "CForkServer.h"

#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// A tool that waits when it first looks at the text of its source: it has loaded itself, and whatever it needs before.
//
// The file in its place is blank, and long enough to be mapped. Its pages are closed, so that the first look stops the tool,
// whatever way it took until then. A copy gets the text and the name of its run, and looks again.

enum { most_places = 512, most_regions = 4096 };

static int source = -1;
static char *text;
// The length of the text, and of the pages that it is in.
static size_t length, size;
static size_t page;
static struct sigaction before;
// Where the tool has the name: what is computed of it is computed later.
static char *places[most_places];
static int place_count;

static int (*usual_open)(const char *, int, ...);
static void *(*usual_mmap)(void *, size_t, int, int, int, off_t);

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  if (!usual_open) usual_open = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, "open");
  int opened = usual_open(path, flags, mode);
  if (opened >= 0 && !text && attnlab_server() >= 0 && attnlab_source() && !strcmp(path, attnlab_source()))
    source = opened;
  return opened;
}

static int has_one_thread(void) {
  DIR *threads = opendir("/proc/self/task");
  if (!threads) return 0;
  int count = 0;
  for (struct dirent *thread; (thread = readdir(threads));) count += thread->d_name[0] != '.';
  closedir(threads);
  return count == 1;
}

static void find_places(void) {
  static struct {
    char *from, *to;
  } regions[most_regions];
  FILE *maps = fopen("/proc/self/maps", "r");
  if (!maps) attnlab_give_up();
  int count = 0;
  char line[1024];
  while (fgets(line, sizeof line, maps)) {
    unsigned long from, to;
    char rights[8];
    if (sscanf(line, "%lx-%lx %7s", &from, &to, rights) != 3 || strncmp(rights, "rw-p", 4)) continue;
    if (count == most_regions) attnlab_give_up();
    regions[count].from = (char *)from;
    regions[count++].to = (char *)to;
  }
  fclose(maps);
  const char *name = attnlab_name();
  size_t name_length = strlen(name);
  for (int i = 0; i < count; i++) {
    char *place = regions[i].from;
    while ((place = memmem(place, (size_t)(regions[i].to - place), name, name_length))) {
      if (place_count == most_places) attnlab_give_up();
      if (place != name) places[place_count++] = place;
      place += name_length;
    }
  }
}

// Makes the source and the names those of the request: a name, and the text.
static void become(void) {
  size_t all;
  const char *request = attnlab_request(&all);
  size_t name_length = strlen(request), text_length = all - name_length - 1;
  if (name_length != strlen(attnlab_name()) || page + text_length >= length) _exit(125);
  mprotect(text, size, PROT_READ | PROT_WRITE);
  memcpy(text + page, request + name_length + 1, text_length);
  memset(text + page + text_length, ' ', length - page - text_length);
  for (int i = 0; i < place_count; i++) memcpy(places[i], request, name_length);
}

static void look(int number, siginfo_t *fault, void *context) {
  (void)number, (void)context;
  char *place = fault->si_addr;
  if (attnlab_server() >= 0 && place >= text && place < text + size) {
    if (!has_one_thread()) attnlab_give_up();
    find_places();
    attnlab_serve();
    become();
  }
  // What comes next is the tool's own affair; another fault comes again.
  sigaction(SIGSEGV, &before, NULL);
}

void *mmap(void *address, size_t count, int rights, int flags, int descriptor, off_t offset) {
  if (!usual_mmap) usual_mmap = (void *(*)(void *, size_t, int, int, int, off_t))dlsym(RTLD_NEXT, "mmap");
  if (descriptor < 0 || descriptor != source || text || offset)
    return usual_mmap(address, count, rights, flags, descriptor, offset);
  page = (size_t)sysconf(_SC_PAGESIZE);
  size = (count + page - 1) / page * page;
  length = count;
  char *made = usual_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (made == MAP_FAILED || size < 4 * page) attnlab_give_up();
  memset(made, ' ', length);
  // A file's kind is told by its first bytes, and that a text ends by what is behind its last: those may be looked at.
  mprotect(made + page, size - 2 * page, PROT_NONE);
  text = made;
  struct sigaction own = {.sa_flags = SA_SIGINFO};
  own.sa_sigaction = look;
  sigaction(SIGSEGV, &own, &before);
  return text;
}
