#define _GNU_SOURCE
#include "CForkServer.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A tool that waits before its `main`: it has been loaded and linked, which is most of what a short run takes.

typedef int main_function(int, char **, char **);
typedef int start_function(main_function *, int, char **, void (*)(void), void (*)(void), void (*)(void), void *);

static main_function *tool;

static int serve_main(int count, char **words, char **environment) {
  (void)count, (void)words;
  attnlab_serve();
  size_t length;
  const char *request = attnlab_request(&length);
  char **arguments = calloc(length + 1, sizeof *arguments);
  if (!arguments) attnlab_give_up();
  int number = 0;
  for (const char *word = request; word < request + length; word += strlen(word) + 1)
    arguments[number++] = (char *)word;
  return tool(number, arguments, environment);
}

int __libc_start_main(
    main_function *main, int count, char **words, void (*begin)(void), void (*end)(void), void (*unload)(void),
    void *stack) {
  start_function *start = (start_function *)dlsym(RTLD_NEXT, "__libc_start_main");
  if (!start) _exit(127);
  tool = main;
  int waits = attnlab_server() >= 0 && !attnlab_name();
  return start(waits ? serve_main : main, count, words, begin, end, unload, stack);
}
