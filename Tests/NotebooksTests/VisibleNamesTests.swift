import Foundation
import NotebookTesting
import Notebooks
import Testing

/// No name of attnlab's own gets in a learner's way.
@Suite("The names that a cell can see") struct VisibleNamesTests {
  private static let rooms = ["Tensors", "TensorFiles", "AttentionEngine", "NotebookRuntime", "CellHooks"]
  private static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Sources")

  /// The lines of a room's sources that declare something at the level of a file or, indented by two, of a type.
  private static func declarations(of room: String, indent: String) throws -> [(access: String, name: String)] {
    let folder = sources.appending(path: room)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: [(String, String)] = []
    for case let file as URL in files ?? FileManager.DirectoryEnumerator() where file.pathExtension == "swift" {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        let pattern =
          /^(\s*)(?:@\w+(?:\([^)]*\))?\s+)*(public |package |internal |private |fileprivate )?(?:internal\(set\) |private\(set\) )?(?:static |final |mutating |indirect )*(?:func|struct|class|enum|protocol|typealias|let|var) (\w+)/
        guard let match = line.firstMatch(of: pattern), match.1 == indent else { continue }
        found.append((String(match.2 ?? "internal "), String(match.3)))
      }
    }
    return found
  }

  @Test("are none that a room keeps to itself")
  func ownNames() throws {
    let all = try Self.rooms.flatMap { try Self.declarations(of: $0, indent: "") }
    let shown = Set(all.filter { $0.access == "public " }.map(\.name))
    let own = Set(all.filter { $0.access != "public " }.map(\.name)).subtracting(shown)
    #expect(own.count > 20)
    let cell = own.sorted().map { "_ = \($0)" }.joined(separator: "\n")
    let outcome = try TestSession().run(cell)
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    let refused = diagnostics.compactMap {
      $0.message.firstMatch(of: /cannot find '(\w+)' in scope/).map { String($0.1) }
    }
    #expect(own.subtracting(refused).sorted() == [])
  }

  @Test("of a tensor's members are none that its room keeps to itself")
  func ownMembers() throws {
    let all = try Self.declarations(of: "Tensors", indent: "  ")
    let rooms = try Self.rooms.flatMap { try Self.declarations(of: $0, indent: "  ") }
    let shown = Set(rooms.filter { $0.access == "public " }.map(\.name))
    let own = Set(all.filter { $0.access != "public " }.map(\.name)).subtracting(shown)
    #expect(own.count > 10)
    let cell = "let t = Tensor([1, 2])\n" + own.sorted().map { "_ = t.\($0)" }.joined(separator: "\n")
    let outcome = try TestSession().run(cell)
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    let refused = diagnostics.compactMap { $0.message.firstMatch(of: /no member '(\w+)'/).map { String($0.1) } }
    // A static member is refused in other words, and is no member of a value either.
    let isStatic = diagnostics.compactMap { $0.message.firstMatch(of: /static member '(\w+)'/).map { String($0.1) } }
    // What other libraries call so is refused with what it is called here.
    let names = own.sorted()
    let elsewhere = diagnostics.filter { $0.name == "other_spelling" }.map { names[$0.line - 2] }
    #expect(own.subtracting(refused).subtracting(isStatic).subtracting(elsewhere).sorted() == [])
  }

  @Test("and that no learner is told of begin with two underscores")
  func hooks() throws {
    let hooks = try Self.declarations(of: "CellHooks", indent: "").filter { $0.access == "public " }
    #expect(!hooks.isEmpty)
    #expect(hooks.allSatisfy { $0.name.hasPrefix("__") })
  }

  @Test("leave a learner's mistake to the compiler's words")
  func mistakes() throws {
    let notebook = try TestSession()
    let outcome = notebook.run("numbers.count")
    guard case .notCompiled(let diagnostics) = outcome.ending else { throw Unexpected(outcome) }
    #expect(diagnostics.map(\.message) == ["cannot find 'numbers' in scope"])
    let product = notebook.run("Tensor([1, 2]).multiplied()")
    guard case .notCompiled(let own) = product.ending else { throw Unexpected(product) }
    #expect(own.map(\.message) == ["value of type 'Tensor' has no member 'multiplied'"])
    let elsewhere = notebook.run("Tensor([1, 2]).reshape(2, 1)")
    guard case .notCompiled(let names) = elsewhere.ending else { throw Unexpected(elsewhere) }
    #expect(names.map(\.message) == ["write Tensor([1, 2]).reshaped(2, 1)"] && names[0].notes.isEmpty)
  }
}
