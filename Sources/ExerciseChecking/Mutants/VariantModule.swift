import Notebooks
import SwiftSource

/// Many versions of a solution in one source, each under names of its own, so that one compilation serves all.
struct VariantModule {
  /// The source.
  let source: String
  /// For each version the first of its lines, counted from 1.
  private let firstLines: [Int]
  private let names: [String]
  private let function: FunctionSignature

  /// Puts sources together, below functions that they may call.
  init(_ sources: [String], helpers: String, function: FunctionSignature) {
    var imports: Set<String> = ["import Tensors"]
    var (bodies, names): ([[Substring]], [String]) = ([], [])
    for (number, source) in sources.enumerated() {
      let declared = EditableSource(source, function: function.name)?.declared ?? [function.name]
      let lines = Renaming(names: declared, suffix: "V\(number)").applied(to: source)
        .split(separator: "\n", omittingEmptySubsequences: false)
      imports.formUnion(lines.filter { $0.hasPrefix("import ") }.map(String.init))
      // Comments would be read as documentation of what stands behind another version.
      bodies.append(lines.map { $0.hasPrefix("import ") || $0.hasPrefix("//") ? "" : $0 })
      names.append("\(function.name)V\(number)")
    }
    var text = imports.sorted().joined(separator: "\n") + "\n" + helpers
    var line = text.count(where: { $0 == "\n" }) + 1
    var firstLines: [Int] = []
    for body in bodies {
      firstLines.append(line)
      text += body.joined(separator: "\n") + "\n"
      line += body.count
    }
    (source, self.firstLines, self.names, self.function) = (text, firstLines, names, function)
  }

  /// Returns the file as it is compiled.
  func submission(given: Submission.Given?) -> Submission {
    Submission(
      name: "variants.swift", source: source, given: given,
      entry: .functions(names.map { function.expression(calling: $0) }, type: function.functionType))
  }

  /// Returns the version in which a line stands; nil for one above all.
  func version(at line: Int) -> Int? { firstLines.lastIndex { $0 <= line } }
}
