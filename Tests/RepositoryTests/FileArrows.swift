/// The arrows between the files of one target: a file points to another if it names a type that the other declares.
///
/// It is read as text, comments and string literals left out: an arrow can be missing, or too many where two types have
/// one name.
struct FileArrows {
  private var arrows: [String: Set<String>] = [:]

  /// Reads the arrows of files, given by their paths and texts.
  init(_ files: [(path: String, text: String)]) {
    let code = files.map { (path: $0.path, text: Self.code(of: $0.text)) }
    var homes: [Substring: Set<String>] = [:]
    for file in code {
      for name in Self.declared(in: file.text) { homes[name, default: []].insert(file.path) }
    }
    for file in code {
      var others: Set<String> = []
      // A name after a point is one too, as in `Self.Kind`: a simple boundary is before it.
      let names = file.text.matches(of: /\b[A-Z]\w*/.wordBoundaryKind(.simple)).map(\.output)
      for name in Set(names) { others.formUnion(homes[name] ?? []) }
      arrows[file.path] = others.subtracting([file.path])
    }
  }

  /// Returns a text without its string literals and comments.
  private static func code(of text: String) -> String {
    text.replacing(/"""[\s\S]*?"""/, with: "").replacing(/"(\\.|[^"\\\n])*"/, with: "")
      .replacing(/\/\/.*|\/\*[\s\S]*?\*\//, with: "")
  }

  /// Returns the names of the types that a text declares.
  private static func declared(in code: String) -> [Substring] {
    code.matches(of: /\b(?:struct|class|enum|protocol|actor|typealias)\s+([A-Z]\w*)/.wordBoundaryKind(.simple)).map(\.1)
  }

  /// Returns the groups of two or more files that reach each other, each in the order of their names (Tarjan).
  func circles() -> [[String]] {
    var (order, low): ([String: Int], [String: Int]) = ([:], [:])
    var stack: [String] = []
    var found: [[String]] = []
    func visit(_ file: String) {
      let number = order.count
      (order[file], low[file]) = (number, number)
      stack.append(file)
      for other in arrows[file, default: []].sorted() {
        if order[other] == nil {
          visit(other)
          low[file] = min(low[file]!, low[other]!)
        } else if stack.contains(other) {
          low[file] = min(low[file]!, order[other]!)
        }
      }
      guard low[file] == number, let start = stack.firstIndex(of: file) else { return }
      if stack.count - start > 1 { found.append(stack[start...].sorted()) }
      stack.removeSubrange(start...)
    }
    for file in arrows.keys.sorted() where order[file] == nil { visit(file) }
    return found.sorted { $0[0] < $1[0] }
  }
}
