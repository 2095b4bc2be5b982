import CLibEdit

extension LineEditor {
  // MARK: Binding

  /// Gives libedit the editor's functions and their keys.
  ///
  /// The person's own bindings come after the convenience keys and before those without which a cell couldn't
  /// be entered. `bind -v` and `bind -e` forget every binding, so the file is read twice: once for the choice
  /// of keys, once for everything else.
  func bindKeys(editrc: String?) {
    let commands = EditlineCommands(edit: edit, errorFile: outputFile)
    addFunctions()
    editline_set_editor(edit, "emacs")
    let settings = editrc.map { EditrcFile(path: $0) }
    settings?.chooseKeys(of: commands)
    let isVi = editline_editor(edit).map { String(cString: $0) } == "vi"
    for (key, function) in isVi ? viInsertKeys : emacsKeys { bind(key, to: function) }
    if isVi { for (key, function) in viCommandKeys { bind(key, to: function, inViCommandMap: true) } }
    let complaints = settings?.apply(to: commands) ?? []
    // Some settings leave the terminal unchanged while a line is edited.
    editline_prepare_terminal(edit, 0)
    for complaint in complaints { write(complaint + "\n") }
    for (key, function) in necessaryKeys {
      bind(key, to: function)
      if isVi { bind(key, to: function, inViCommandMap: true) }
    }
    guard isVi else { return }
    for (key, function) in viNecessaryKeys { bind(key, to: function, inViCommandMap: true) }
  }

  private var necessaryKeys: [(String, String)] {
    [
      ("^M", "cell-enter"), ("^J", "cell-enter"), ("^C", "cell-interrupt"), ("^D", "cell-end"), ("^Z", "cell-suspend"),
      (String(OwnKey.paste), "cell-paste"), (String(OwnKey.search), "cell-search-key"),
      (String(OwnKey.setMark), "em-set-mark"), (String(OwnKey.rowEnd), "cell-row-end"),
      (String(OwnKey.killRegion), "em-kill-region"), (String(OwnKey.killToEnd), "ed-kill-line"),
    ]
  }

  private var viNecessaryKeys: [(String, String)] {
    [("^M", "cell-vi-enter"), ("^J", "cell-vi-enter"), (String(OwnKey.viInsert), "vi-insert")]
  }

  private var emacsKeys: [(String, String)] {
    [
      ("\\e[A", "cell-up"), ("\\eOA", "cell-up"), ("^P", "cell-up"),
      ("\\e[B", "cell-down"), ("\\eOB", "cell-down"), ("^N", "cell-down"),
      ("\\e[H", "cell-row-start"), ("\\eOH", "cell-row-start"), ("\\e[1~", "cell-row-start"), ("^A", "cell-row-start"),
      ("\\e[F", "cell-row-end"), ("\\eOF", "cell-row-end"), ("\\e[4~", "cell-row-end"), ("^E", "cell-row-end"),
      ("\\e[3~", "ed-delete-next-char"), ("\\e[1;5C", "em-next-word"), ("\\e[1;5D", "ed-prev-word"),
      ("\\e[5~", "cell-prefix-up"), ("\\ep", "cell-prefix-up"), ("\\e[6~", "cell-prefix-down"),
      ("\\en", "cell-prefix-down"), ("\\eP", "cell-prefix-up"), ("\\eN", "cell-prefix-down"), ("^K", "cell-kill-row"),
      ("^R", "cell-search"), ("^L", "cell-clear-screen"),
      ("\\e^M", "cell-new-line"), ("\\e^J", "cell-new-line"), ("^I", "cell-tab"),
    ]
  }

  private var viInsertKeys: [(String, String)] {
    [("^P", "cell-up"), ("^N", "cell-down"), ("^R", "cell-search"), ("^L", "cell-clear-screen"), ("^I", "cell-tab")]
  }

  private var viCommandKeys: [(String, String)] {
    [
      ("k", "cell-vi-up"), ("\\055", "cell-vi-up"), ("^P", "cell-vi-up"), ("[A", "cell-vi-up"), ("OA", "cell-vi-up"),
      ("j", "cell-vi-down"), ("+", "cell-vi-down"), ("^N", "cell-vi-down"), ("[B", "cell-vi-down"),
      ("OB", "cell-vi-down"), ("K", "cell-prefix-up"), ("J", "cell-prefix-down"), ("G", "cell-vi-oldest"),
      ("/", "cell-vi-search-before"), ("?", "cell-vi-search-after"), ("n", "cell-vi-search-on"),
      ("N", "cell-vi-search-back"), ("#", "cell-vi-comment"), ("^R", "cell-search"), ("^L", "cell-clear-screen"),
    ]
  }

  private func bind(_ key: String, to function: String, inViCommandMap: Bool = false) {
    editline_bind(edit, inViCommandMap ? 1 : 0, wide(key), wide(function))
  }

  private func addFunctions() {
    add("cell-enter", "Run the cell, or go on with it in the next line") { edit, _ in LineEditor.of(edit).enter().code }
    add("cell-vi-enter", "Enter, and type on") { edit, _ in LineEditor.of(edit).enterFromViCommand().code }
    add("cell-interrupt", "Drop the cell") { edit, _ in LineEditor.of(edit).interrupt().code }
    add("cell-end", "Delete the next character, or end the input") { edit, _ in LineEditor.of(edit).end().code }
    add("cell-suspend", "Suspend the program") { edit, _ in LineEditor.of(edit).stop().code }
    add("cell-paste", "Insert the pasted text") { edit, _ in LineEditor.of(edit).paste().code }
    add("cell-new-line", "Start a line within the cell") { edit, _ in LineEditor.of(edit).startLine().code }
    add("cell-up", "Go up a row, or to the cell before") { edit, _ in LineEditor.of(edit).up().code }
    add("cell-down", "Go down a row, or to the cell after") { edit, _ in LineEditor.of(edit).down().code }
    add("cell-row-start", "Go to the start of the row") { edit, _ in LineEditor.of(edit).goToRowStart().code }
    add("cell-row-end", "Go to the end of the row") { edit, _ in LineEditor.of(edit).goToRowEnd().code }
    add("cell-kill-row", "Cut to the end of the row") { edit, _ in LineEditor.of(edit).killRow().code }
    add("cell-prefix-up", "Recall a cell that starts the same") { edit, _ in
      LineEditor.of(edit).recall(older: true).code
    }
    add("cell-prefix-down", "And back") { edit, _ in LineEditor.of(edit).recall(older: false).code }
    add("cell-search", "Search the cells before") { edit, _ in LineEditor.of(edit).startSearch().code }
    add("cell-search-key", "A key of the search") { edit, _ in LineEditor.of(edit).takeSearchKey().code }
    add("cell-clear-screen", "Clear the screen") { edit, _ in LineEditor.of(edit).clearScreen().code }
    add("cell-tab", "Complete the word, or indent") { edit, _ in LineEditor.of(edit).tab().code }
    addViFunctions()
  }

  private func addViFunctions() {
    add("cell-vi-up", "Go up a row, or to the cell before") { edit, _ in LineEditor.of(edit).up(isVi: true).code }
    add("cell-vi-down", "Go down a row, or to the cell after") { edit, _ in LineEditor.of(edit).down(isVi: true).code }
    add("cell-vi-oldest", "Go to the oldest cell") { edit, _ in LineEditor.of(edit).goToOldest().code }
    add("cell-vi-comment", "Enter the cell as a comment") { edit, _ in LineEditor.of(edit).commentOut().code }
    add("cell-vi-search-before", "Search the cells before") { edit, _ in
      LineEditor.of(edit).startViSearch(isForward: false).code
    }
    add("cell-vi-search-after", "Search the cells after") { edit, _ in
      LineEditor.of(edit).startViSearch(isForward: true).code
    }
    add("cell-vi-search-on", "Search on") { edit, _ in LineEditor.of(edit).repeatViSearch(isReversed: false).code }
    add("cell-vi-search-back", "Search the other way") { edit, _ in
      LineEditor.of(edit).repeatViSearch(isReversed: true).code
    }
  }

  /// Adds a function. libedit keeps pointers to the two texts for as long as it lives.
  private func add(_ name: String, _ help: String, _ function: @escaping editline_function) {
    let texts = [name, help].map { text in
      let characters = wide(text)
      let kept = UnsafeMutableBufferPointer<wchar_t>.allocate(capacity: characters.count)
      _ = kept.initialize(from: characters)
      return kept
    }
    functionTexts += texts
    guard let name = texts[0].baseAddress, let help = texts[1].baseAddress else { return }
    editline_add_function(edit, name, help, function)
  }

  // MARK: Reading keys

  /// Stores the next character for libedit and returns 1, or 0 at the end.
  func readKey(into character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    writeBlankEnds()
    var key = nextKeyOrStillness()
    while key == .none {
      lookAtTerminal()
      writeBlankEnds()
      key = keys.next()
    }
    // The terminal's size may have changed since the last check.
    fitSize()
    let scalar: Unicode.Scalar
    switch key {
    case .none: return 0
    case .end:
      isAtEnd = true
      return 0
    case .paste(let text):
      pasted = text
      scalar = OwnKey.paste
    case .scalar(let key) where search != nil:
      search?.key = key
      scalar = OwnKey.search
    // libedit would write a joiner to the terminal when it is typed, and omit it when it redraws the row.
    // Inserted like pasted text, it is always omitted from the drawing, never from the text.
    case .scalar(let key) where key.isWithoutWidth:
      pasted = String(key)
      scalar = OwnKey.paste
    case .scalar(let key): scalar = key
    }
    character.pointee = wchar_t(truncatingIfNeeded: scalar.value)
    return 1
  }

  /// Has libedit take these keys before those still to be typed.
  func push(_ scalars: Unicode.Scalar...) {
    el_wpush(edit, wide(String(String.UnicodeScalarView(scalars))))
  }
}
