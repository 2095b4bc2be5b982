#ifndef ATTNLAB_CLIBEDIT_SHIM_H
#define ATTNLAB_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

#ifdef __linux__
// Glibc's headers declare it only when _XOPEN_SOURCE is defined, which a module map can't do.
int wcwidth(wchar_t character);
#endif

// `el_set`, `el_get` and `history_w` take the arguments of their operation as C varargs, which Swift cannot
// call. Each operation used here has an inline function.

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

/// Passes the terminal's signal keys and unconverted line ends to the program while a line is being edited:
/// libedit has the terminal convert carriage returns to line feeds and back, so a pasted line that ended in
/// both had two ends.
static inline void editline_keep_keys(EditLine *_Nonnull el) {
  el_wset(el, EL_SETTY, L"-d", L"-isig", L"-icrnl", L"-inlcr", NULL);
}

static inline int editline_is_enabled(EditLine *_Nonnull el) {
  int isEnabled = 0;
  el_get(el, EL_EDITMODE, &isEnabled);
  return isEnabled;
}

static inline void editline_enable(EditLine *_Nonnull el) { el_wset(el, EL_EDITMODE, 1); }

/// Has libedit write its complaints to another file.
static inline void editline_set_error_file(EditLine *_Nonnull el, FILE *_Nonnull file) {
  el_wset(el, EL_SETFP, 2, file);
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

/// Redraws the prompt and the line from the cursor's position.
static inline void editline_redraw(EditLine *_Nonnull el) { el_wset(el, EL_REFRESH); }

/// Returns a number from the terminal's description: `co` for columns, `li` for rows.
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
