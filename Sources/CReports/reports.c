#define _GNU_SOURCE
#include "CReports.h"
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

bool attnlab_traces;
const void *attnlab_image;
const uint16_t *attnlab_last_columns;
long attnlab_line_count;

static uint16_t *table;

void attnlab_begin_reports(const void *image, bool traces, const uint16_t *last_columns, long line_count) {
  attnlab_end_reports();
  table = malloc(line_count > 0 ? (size_t)line_count * sizeof *table : 1);
  if (table == NULL) return;
  memcpy(table, last_columns, (size_t)line_count * sizeof *table);
  attnlab_last_columns = table;
  attnlab_line_count = line_count;
  attnlab_image = image;
  attnlab_traces = traces;
}

void attnlab_end_reports(void) {
  attnlab_traces = false;
  attnlab_image = NULL;
  attnlab_line_count = 0;
  attnlab_last_columns = NULL;
  free(table);
  table = NULL;
}

// In a task a function's frame is not on the stack, and its next part may run on another one.
static bool is_in_task(void) {
  typedef __attribute__((swiftcall)) void *(*CurrentTask)(void);
  static CurrentTask current;
  static bool is_known;
  if (!is_known) {
    current = (CurrentTask)dlsym(RTLD_DEFAULT, "swift_task_getCurrent");
    is_known = true;
  }
  return current != NULL && current() != NULL;
}

__attribute__((noinline)) uintptr_t attnlab_frame(void) {
  if (is_in_task()) return 0;
  // Swift keeps frame pointers: two frames up is the function that called the hook.
  void **own = __builtin_frame_address(0);
  void **hook = *own;
  return (uintptr_t)*hook;
}
