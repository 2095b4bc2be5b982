/// A cell's text, and what it takes to compile it where it stands in the chain.
struct CellCode: Hashable, Sendable {
  /// What the learner wrote.
  var source: String
  /// What the learner knows the cell by, such as `cell 7`.
  var label: String
  /// The module of the cell before it, nil for the first.
  var parent: String?
  /// The modules that earlier cells imported.
  var imports: [String]
  /// The names whose values are read once the cell has ended.
  var names: [String]

  /// The file name that stands for the lines which read those values.
  static let finalValues = "attnlab:values"

  /// The Swift file that the compiler is given.
  ///
  /// What attnlab needs stands on one line before the learner's and below it, under file names of its own, so that
  /// the learner's lines keep their numbers.
  func file(root: [String]) -> String {
    let chain = parent.map { ["@_exported import \($0)"] } ?? root.map { "@_exported import \($0)" }
    let preamble = (chain + imports.map { "import \($0)" }).joined(separator: "; ")
    var text = "\(preamble)\n#sourceLocation(file: \"\(label)\", line: 1)\n\(source)\n"
    if !names.isEmpty {
      text += "#sourceLocation(file: \"\(Self.finalValues)\", line: 1)\n\(names.map { "\($0)\n" }.joined())"
    }
    return text + "#sourceLocation()\n"
  }
}

/// A cell that has been compiled and linked.
public struct CompiledCell: Sendable {
  let code: CellCode
  let module: String
  let library: String
  let warnings: [Diagnostic]
  var entry: String { "\(module)_main" }
}

/// Why a cell was not compiled.
enum CompileFailure: Error {
  case diagnostics([Diagnostic])
  case interrupted
  case trouble(String)
}
