import Foundation
import Testing

/// A name of another library, as the source of its declaration says.
struct OtherName: Sendable, CustomStringConvertible {
  /// What is written there, and what is written here.
  let use: String, right: String
  var description: String { use }
}

@Suite("Names of other libraries")
struct OtherNameTests {
  static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// Returns the texts of the files below a folder of the sources.
  static func texts(_ folder: String) throws -> [String] {
    let root = sources.appending(path: folder).resolvingSymlinksInPath()
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted().filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: root.appending(path: $0), encoding: .utf8) }
  }

  /// The names that the doc comments give: "Write `x.reshaped(3, 2)` for NumPy's and PyTorch's `x.reshape(3, 2)`."
  static func names(_ texts: [String]) -> [OtherName] {
    texts.flatMap { text in
      text.matches(of: /\/\/\/ Write `([^`]+)` for\s+(?:\/\/\/ )?[^`]+`([^`]+)`\./).map {
        OtherName(use: String($0.2), right: String($0.1))
      }
    }
  }

  /// Returns a function with a line for each piece of code, and the number of the first.
  static func source(_ lines: [String], importing modules: [String] = []) -> (source: String, first: Int) {
    let imports = modules.map { "import \($0)" }
    let start =
      imports + [
        "import Tensors", "func uses() {", "var x = Tensor([[1, 2, 3], [4, 5, 6]])",
        "let y = x * 2, one = x[0..<1], z = x.T, v = x[0], mask = x .> 2, fresh = Tensor.ones([2, 2])",
        "let ids = Tensor([[0, 2], [1, 0]], dtype: .int32), rows = Tensor([1, 0], dtype: .int32)",
      ]
    let code = lines.map { $0.contains(#/^\w+ = /#) ? $0 : "_ = \($0)" }
    return ((start + code + ["}"]).joined(separator: "\n"), start.count + 1)
  }

  /// Returns the errors of each piece of code.
  static func errors(_ lines: [String]) throws -> [[String]] {
    let (source, first) = source(lines)
    let errors = try Typechecking(source).errors
    return lines.indices.map { index in errors.filter { $0.line == index + first }.map(\.message) }
  }

  let texts: [String]
  let names: [OtherName]

  init() throws {
    texts = try Self.texts("Tensors/OtherNames")
    names = Self.names(texts)
  }

  @Test("stand in the comment of each declaration, with the right one")
  func documented() {
    let declared = texts.reduce(0) { $0 + $1.matches(of: /@available\(\s*\*, unavailable/).count }
    #expect(declared > 200 && names.count == declared && Set(names.map(\.use)).count == declared)
  }

  @Test("are errors that say what to write")
  func said() throws {
    for (name, errors) in zip(names, try Self.errors(names.map(\.use))) {
      let renamed = errors.first?.firstMatch(of: /has been renamed to '(\w+)/).map { String($0.1) }
      let says =
        if let renamed {
          name.right.contains(renamed)
        } else {
          errors.first?.contains(name.right == "x" ? "leave it out" : "write \(name.right)") ?? false
        }
      #expect(errors.count == 1 && says, "\(name.use): \(errors)")
    }
  }

  @Test("have right names that compile")
  func right() throws {
    for (name, errors) in zip(names, try Self.errors(names.map(\.right))) {
      #expect(errors.isEmpty, "\(name.right): \(errors)")
    }
  }

  @Test("are free for a learner's own functions and extensions, of this cell or of one before")
  func own() throws {
    let declarations = texts.map { text in
      text.replacing(/@available\((?:[^"()]|"[^"]*")*\)/, with: "").replacing("refuseOtherName()", with: "fatalError()")
    }.filter { !$0.contains("func fatalError()") }
    let own = "import Tensors\n" + declarations.joined(separator: "\n")
    let (uses, _) = Self.source(names.map(\.use))
    let together = try Typechecking(uses + "\n" + own).errors
    #expect(together.isEmpty, "\(together)")
    let (later, _) = Self.source(names.map(\.use), importing: ["Before"])
    let apart = try Typechecking(later, importing: ("Before", own)).errors
    #expect(apart.isEmpty, "\(apart)")
  }

  @Test("hide no function that a learner may call in an extension of Tensor")
  func hidden() throws {
    func declared(_ texts: [String], indent: String) -> Set<String> {
      Set(
        texts.flatMap { text in
          text.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^( *)public (?:func|var) `?(\w+)/).flatMap {
              String($0.1) == indent ? String($0.2) : nil
            }
          }
        })
    }
    let all = try Self.texts("Tensors").filter { !texts.contains($0) }
    let functions = declared(try all + Self.texts("AttentionEngine"), indent: "")
    let members = declared(texts, indent: "  ").subtracting(declared(all, indent: "  "))
    #expect(functions.count > 100 && members.count > 30, "\(functions.count), \(members.count)")
    #expect(functions.isDisjoint(with: members))
  }
}
