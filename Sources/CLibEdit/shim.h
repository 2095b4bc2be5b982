#ifndef ATTNLAB_CLIBEDIT_SHIM_H
#define ATTNLAB_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

#ifdef __linux__
// In glibc's headers only when _XOPEN_SOURCE is defined, which a module map can't do.
int wcwidth(wchar_t character);
#endif

// `el_set`, `el_get` and `history_w` take what follows their operation as C varargs, which Swift
// cannot call. One inline function for each operation that is used.

typedef unsigned char (*editline_function)(EditLine *_Nonnull, int);
typedef char *_Nonnull (*editline_prompt)(EditLine *_Nonnull);
typedef int (*editline_reader)(EditLine *_Nonnull, wchar_t *_Nonnull);

static inline void editline_set_owner(EditLine *_Nonnull el, void *_Nullable owner) {
  el_wset(el, EL_CLIENTDATA, owner);
}

static inline void *_Nullable editline_owner(EditLine *_Nonnull el) {
  void *owner = NULL;
  el_wget(el, EL_CLIENTDATA, &owner);
  return owner;
}

static inline void editline_set_prompt(EditLine *_Nonnull el, editline_prompt _Nonnull prompt, char marker) {
  el_set(el, EL_PROMPT_ESC, prompt, (int)marker);
}

static inline void editline_set_terminal(EditLine *_Nonnull el, const char *_Nonnull name) {
  el_set(el, EL_TERMINAL, name);
}

static inline void editline_set_editor(EditLine *_Nonnull el, const char *_Nonnull name) {
  el_set(el, EL_EDITOR, name);
}

static inline const char *_Nullable editline_editor(EditLine *_Nonnull el) {
  const char *name = NULL;
  el_get(el, EL_EDITOR, &name);
  return name;
}

static inline void editline_handle_signals(EditLine *_Nonnull el, int on) { el_wset(el, EL_SIGNAL, on); }

/// Leaves to the program the keys of which the terminal makes signals, while a line is being edited.
static inline void editline_keep_signal_keys(EditLine *_Nonnull el) {
  el_wset(el, EL_SETTY, L"-d", L"-isig", NULL);
}

static inline void editline_prepare_terminal(EditLine *_Nonnull el, int raw) { el_wset(el, EL_PREP_TERM, raw); }

static inline void editline_add_function(
    EditLine *_Nonnull el, const wchar_t *_Nonnull name, const wchar_t *_Nonnull help,
    editline_function _Nonnull function) {
  el_wset(el, EL_ADDFN, name, help, function);
}

static inline void editline_bind(
    EditLine *_Nonnull el, int viCommandMap, const wchar_t *_Nonnull key, const wchar_t *_Nonnull function) {
  if (viCommandMap) {
    el_wset(el, EL_BIND, L"-a", key, function, NULL);
  } else {
    el_wset(el, EL_BIND, key, function, NULL);
  }
}

static inline void editline_set_reader(EditLine *_Nonnull el, editline_reader _Nonnull reader) {
  el_wset(el, EL_GETCFN, reader);
}

/// Draws the prompt and the line anew from where the cursor is.
static inline void editline_redraw(EditLine *_Nonnull el) { el_wset(el, EL_REFRESH); }

/// A number of the terminal's description: `co` its columns, `li` its rows.
static inline int editline_terminal_number(EditLine *_Nonnull el, const char *_Nonnull name) {
  int number = 0;
  el_get(el, EL_GETTC, name, &number);
  return number;
}

static inline void editline_use_history(EditLine *_Nonnull el, HistoryW *_Nonnull entries) {
  el_wset(el, EL_HIST, history_w, entries);
}

static inline void editline_history_limit(HistoryW *_Nonnull entries, int limit) {
  HistEventW event;
  history_w(entries, &event, H_SETSIZE, limit);
}

static inline void editline_history_enter(HistoryW *_Nonnull entries, const wchar_t *_Nonnull text) {
  HistEventW event;
  history_w(entries, &event, H_ENTER, text);
}

#endif
