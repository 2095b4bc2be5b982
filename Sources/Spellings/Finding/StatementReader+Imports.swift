// Lines that no part of a program are in Swift: imports of Python's libraries, commands of IPython.

extension StatementReader {
  /// The answer about `import numpy as np` or `from torch import nn`.
  var imported: String? {
    guard let first = pieces.first, pieces.count > 1 else { return nil }
    let second = pieces[pieces.startIndex + 1]
    guard second.kind == .name, first.isText("import") || first.isText("from") else { return nil }
    let isPython = first.isText("from") ? pieces.contains { $0.isText("import") } : true
    guard isPython else { return nil }
    if let advice = ForeignModules.advice(on: second.text) { return "leave it out: \(advice)" }
    let hasAlias = pieces.contains { $0.isText("as") } || first.isText("from")
    return hasAlias ? "leave it out: Python's modules can't be used here; :names lists what is called differently" : nil
  }

  /// The answer about a command of IPython: `%timeit f(x)`, `!pip install torch`.
  var magic: String? {
    guard let first = pieces.first, pieces.count > 1 else { return nil }
    let second = pieces[pieces.startIndex + 1]
    guard first.kind == .sign, second.kind == .name, second.isAttached else {
      return first.isText("pip") && second.kind == .name ? Self.installing : nil
    }
    switch first.text {
    case "%", "%%":
      return ["timeit", "time"].contains(second.text)
        ? ":time measures a cell" : "leave it out: it is a command of IPython, and :help lists those of this notebook"
    case "!" where ["pip", "conda", "ls", "cd", "python", "nvidia", "apt", "pwd", "cat", "git"].contains(second.text):
      return second.text == "pip" || second.text == "conda"
        ? Self.installing : "leave it out: the notebook runs no commands of the shell"
    default: return nil
    }
  }

  private static var installing: String { "leave it out: nothing is to be installed, tensors are here from the start" }
}
