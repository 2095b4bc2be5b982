import Reports
import SwiftSource

/// The compilation unit of a cell: the Swift file that the compiler is given.
///
/// What attnlab needs stands on lines before the learner's and below them, under file names of its own, so that the
/// learner's lines keep their numbers.
struct CellUnit {
  let code: CellCode
  let module: String
  private(set) var text: CellText
  /// The names whose values are read at the end, and those that are read before, by their index among them.
  private(set) var readNames: [String]
  private(set) var namesBefore: Set<Int>
  private var left: Set<Int> = []
  /// Names that no later cell would see as they are, since Swift keeps them to the statements after them.
  private(set) var exported: [String] = []

  private let original: CellText
  private let outline: CellOutline
  private var wrappers: [WrapperExpansion] = []

  /// - Parameters:
  ///   - reporting: whether the last value must be reported by the file itself.
  ///   - wrapsLast: whether the last expression may be put into a call.
  ///   - keepsCalls: whether each function stays one, though the code is optimised.
  init(
    _ code: CellCode, module: String, outline: CellOutline, reporting: Reporting, wrapsLast: Bool,
    keepsCalls: Bool = false
  ) {
    self.code = code
    self.module = module
    self.outline = outline
    var text = CellText(code.source)
    readNames = code.names + code.touched
    namesBefore = Set(code.names.count..<readNames.count)
    exported = outline.keptNames
    for place in outline.awaits ? outline.variablePlaces : [] { text.insert("nonisolated(unsafe) ", at: place) }
    // A trace tells calls apart by their frames, and what is inlined has none.
    for place in keepsCalls ? outline.functionPlaces : [] { text.insert("@inline(never) ", at: place) }
    if reporting == .ends, wrapsLast, let last = outline.lastExpression {
      text.insert("CellHooks.__result(", at: last.lowerBound)
      text.insert(")", at: last.upperBound)
    }
    for name in code.wrapped where !outline.newNames.contains(name) {
      for place in outline.projections(of: name) { text.insert("\(WrapperExpansion.holder(of: name)).", at: place) }
    }
    (self.text, original) = (text, text)
  }

  /// The variables with property wrappers that were written in another way.
  var wrappedNames: [String] { wrappers.map(\.variable.name) }

  /// Takes in what the compiler refuses about property wrappers at the cell's own level. False if that is nothing.
  mutating func expandWrappers(_ errors: [Diagnostic]) -> Bool {
    let refused = outline.wrappedVariables.filter { variable in
      errors.contains { $0.name == "property_wrapper_top_level" && $0.line == variable.start.line }
    }
    var hasChanged = false
    for variable in refused where !wrappedNames.contains(variable.name) {
      wrappers.append(WrapperExpansion(variable))
      hasChanged = true
    }
    if !hasChanged {
      for index in wrappers.indices {
        let line = wrappers[index].variable.end.line
        for error in errors where error.line == line && !hasChanged { hasChanged = wrappers[index].learn(from: error) }
      }
    }
    guard hasChanged else { return false }
    text = original
    for wrapper in wrappers {
      wrapper.insert(into: &text)
      for place in outline.projections(of: wrapper.variable.name) {
        text.insert("\(WrapperExpansion.holder(of: wrapper.variable.name)).", at: place)
      }
    }
    return true
  }

  /// Leaves out names that can't be read, by the lines on which they are. False if there are none.
  mutating func leaveOutUnreadable(_ errors: [Diagnostic]) -> Bool {
    func places(_ file: String) -> Set<Int> { Set(errors.filter { $0.place == file }.map { $0.line - 1 }) }
    let (after, before) = (
      places(OwnPlaces.values).subtracting(left), places(OwnPlaces.before).intersection(namesBefore)
    )
    left.formUnion(after)
    namesBefore.subtract(before.union(after))
    return !after.isEmpty || !before.isEmpty
  }

  /// Does without handing on the names that Swift keeps to itself. False if there are none.
  mutating func dropExports() -> Bool {
    defer { exported = [] }
    return !exported.isEmpty
  }

  /// Returns the name by which a variable is read.
  private func reading(_ name: String) -> String {
    exported.contains(name) ? Self.copy(of: name) : name
  }

  private static func copy(of name: String) -> String { "__kept_\(name.filter { $0 != "`" })" }

  /// Returns the whole file.
  ///
  /// - Parameter ancestors: the modules of earlier cells that are imported with all that they declare.
  func contents(root: [String], ancestors: [String] = []) -> String {
    var chain = code.parent.map { ["@_exported import \($0)"] } ?? root.map { "@_exported import \($0)" }
    chain += ancestors.map { "@_private(sourceFile: \"\(CompiledCell.sourceName(ofModule: $0))\") import \($0)" }
    var lines = [Self.location(OwnPlaces.rest, line: 1), (chain + code.imports).joined(separator: "; ")]
    lines.append(Self.location(code.label, line: 1))
    lines.append(text.text)
    lines.append(Self.location(OwnPlaces.rest, line: 1))
    let waiting = outline.asyncNames
    for name in exported {
      lines.append("nonisolated(unsafe) let \(Self.copy(of: name)) = \(waiting.contains(name) ? "await " : "")\(name)")
    }
    lines += function("values", OwnPlaces.values, "__final", readNames.indices.filter { !left.contains($0) })
    lines += function("before", OwnPlaces.before, "__before", namesBefore.sorted())
    return lines.joined(separator: "\n") + "\n#sourceLocation()\n"
  }

  private func function(_ name: String, _ file: String, _ hook: String, _ indices: [Int]) -> [String] {
    guard !indices.isEmpty else { return [] }
    return [
      Self.location(OwnPlaces.rest, line: 1), "@_cdecl(\"\(module)_\(name)\") @MainActor private func __\(name)() {",
    ] + indices.flatMap { [Self.location(file, line: $0 + 1), "CellHooks.\(hook)(\(reading(readNames[$0])), \($0))"] }
      + ["}"]
  }

  /// The file of a module that stands between the cell and the next, and hands on the names that Swift keeps to itself;
  /// nil if there are none.
  var exports: String? {
    guard !exported.isEmpty else { return nil }
    let lines = exported.map { "nonisolated(unsafe) let \($0) = \(Self.copy(of: $0))" }
    return (["@_exported import \(module)"] + lines).joined(separator: "\n") + "\n"
  }

  private static func location(_ file: String, line: Int) -> String {
    "#sourceLocation(file: \"\(file.map { $0 == "\"" || $0 == "\\" || $0.isNewline ? "'" : String($0) }.joined())\", line: \(line))"
  }
}
