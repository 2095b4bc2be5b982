/// The output of `llvm-symbolizer` in its `LLVM` style: for each address two rows for each function that it lies in.
///
/// A library that a hostile process names may hold any line table, so nothing about the text is trusted.
struct SymbolizedCode {
  /// A line of a source file, as the line table names it.
  struct Line: Equatable {
    /// The function's base name.
    var function: String
    /// The file's name without its folder, and the line, counted from 1; 0 if it isn't known.
    var file: String, line: Int
  }

  /// For each address the functions it lies in, those that were inlined there first.
  let places: [[Line]]

  /// Reads the tool's output.
  init(text: String) {
    places = text.split(separator: "\n\n").map { group in
      let rows = group.split(separator: "\n")
      return stride(from: 0, to: rows.count - 1, by: 2).compactMap { Self.line(rows[$0], place: rows[$0 + 1]) }
    }
  }

  private static func line(_ function: Substring, place: Substring) -> Line? {
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]) else { return nil }
    let path = parts.dropLast(2).joined(separator: ":")
    return Line(
      function: function.hasPrefix("$s") ? name(String(function)) : String(function),
      // The compiler puts its folder before the name that stands for a cell.
      file: path.split(separator: "/").last.map(String.init) ?? path, line: line)
  }

  /// Returns the base name in a mangled name of a function: `softmax` for `$s6Cell_77softmaxyS2fF`.
  static func name(_ mangled: String) -> String {
    if mangled.hasSuffix("fC") || mangled.hasSuffix("fc") { return "init" }
    var rest = mangled.dropFirst(2)
    var isModule = true
    // Module, types and the function stand one after the other, each as its length and its name; a type is followed by
    // the letter of its kind, a function by the labels of its parameters.
    while let first = rest.first, first.isNumber {
      let digits = rest.prefix { $0.isNumber }
      guard let length = Int(digits), length > 0, length <= rest.count - digits.count else { break }
      rest = rest.dropFirst(digits.count)
      let name = String(rest.prefix(length))
      rest = rest.dropFirst(length)
      let isContext = rest.first.map { "VCOE".contains($0) } ?? false
      if !isModule, !isContext, !name.hasPrefix("Cell_") { return name }
      while let kind = rest.first, "VCOE".contains(kind) { rest = rest.dropFirst() }
      isModule = false
    }
    return ""
  }
}
