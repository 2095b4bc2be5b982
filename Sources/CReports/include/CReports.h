// What decides, before anything else is done, whether a value of a cell is reported. These are C's globals and inline
// functions, since a cell reads a global of another Swift module through a call, and this is asked for every value.
#pragma once
#include <stdbool.h>
#include <stdint.h>

/// Whether every value is reported, inside functions too.
extern bool attnlab_traces;
/// Where the library of the running cell lies in memory, NULL while none runs.
extern const void *_Nullable attnlab_image;
/// For each line of the running cell, counted from 0, the last column that can be of its own level; 0 for none.
extern const uint16_t *_Nullable attnlab_last_columns;
/// How many lines that table has.
extern long attnlab_line_count;

/// Whether every value is reported.
static inline bool attnlab_is_traced(void) { return __builtin_expect(attnlab_traces, 0); }

/// Whether the value at a place is reported: all are in a trace, otherwise those of the running cell's own level.
static inline bool attnlab_is_reported(const void *_Nonnull image, long line, long column) {
  return attnlab_is_traced()
      || (image == attnlab_image && (unsigned long)line < (unsigned long)attnlab_line_count
          && column <= attnlab_last_columns[line]);
}

/// Starts reporting for a cell. The table is copied.
void attnlab_begin_reports(
    const void *_Nullable image, bool traces, const uint16_t *_Nonnull last_columns, long line_count);

/// Ends reporting.
void attnlab_end_reports(void);

/// Where the frame of the caller's caller lies on the stack: a function that was called later lies lower. 0 in a task.
uintptr_t attnlab_frame(void);
