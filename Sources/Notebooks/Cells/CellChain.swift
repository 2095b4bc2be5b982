import Reports
import SwiftSource
import System

/// The cells on the way to a state, the first that ran before the others, and what they mean for the next.
struct CellChain {
  /// The cells.
  let cells: [SessionCell]

  init(_ cells: [SessionCell]) { self.cells = cells }

  /// The module that the next cell imports.
  var parent: String? { cells.last?.cell.exportingModule }

  /// Returns the source of the last cell with a label.
  func source(ofLabel label: String) -> String? { cells.last { $0.label == label }?.source }

  /// The names of variables that they have declared, in the order in which they first were.
  var variableNames: [String] { Self.parted(cells.map(\.outline.names)) }
  private var imports: [String] { Self.parted(cells.map(\.outline.importDeclarations)) }

  /// The variables that hold instances of classes; of many only the newest.
  private var instances: Set<String> { Set(cells.flatMap(\.instances).suffix(16)) }

  /// The functions that they have declared.
  private var functions: [String: FunctionEffects] {
    cells.map(\.functions).reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  private static func parted(_ lists: [[String]]) -> [String] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }

  // MARK: - The next cells

  /// Returns what is compiled for a cell on the state.
  ///
  /// - Parameter isScript: whether nothing is to be kept that a later trace would need.
  func code(
    _ source: String, label: String, isFast: Bool = false, traces: Bool = false, isScript: Bool = false
  ) -> CellCode {
    let source = TextFile.normalised(source)
    let outline = CellOutline(source)
    return CellCode(
      source: source, label: label, parent: parent, imports: imports, names: outline.names,
      touched: Self.touched(by: outline, among: variableNames, sharing: instances, knowing: functions),
      wrapped: Self.parted(cells.map(\.cell.wrapped)),
      isFast: !traces && (isFast || outline.isLong),
      // What may be called later is made to be traced then.
      reportsEndsAlone: !traces && (isFast || isScript || !outline.declaresCode))
  }

  /// Returns what is compiled for cells that are to run one after the other; the module that each but the first imports is not
  /// known yet.
  func codes(_ cells: [(source: String, label: String)], isScript: Bool) -> [CellCode] {
    var (imported, known, functions) = (imports, variableNames, functions)
    return cells.map { cell in
      var code = code(cell.source, label: cell.label, isScript: isScript)
      let outline = CellOutline(code.source)
      code.imports = imported
      code.touched = Self.touched(by: outline, among: known, sharing: instances, knowing: functions)
      functions.merge(outline.functions) { $1 }
      imported = Self.parted([imported, outline.importDeclarations])
      known = Self.parted([known, outline.names])
      return code
    }
  }

  /// Returns the variables of earlier cells that a cell may change, itself or by the functions that it calls.
  ///
  /// What holds an instance of a class may change with any other that does: all of them are looked at in a cell that
  /// changes one of them, or calls code of the learner's.
  private static func touched(
    by outline: CellOutline, among known: [String], sharing instances: Set<String>,
    knowing functions: [String: FunctionEffects]
  ) -> [String] {
    var changed = outline.changedByCalls(knowing: functions).union(outline.touched)
    let callsOwnCode = !outline.runningWords.isDisjoint(with: functions.keys)
    if callsOwnCode || !instances.isDisjoint(with: changed.union(outline.names)) { changed.formUnion(instances) }
    return known.filter { changed.contains($0) && !outline.names.contains($0) }
  }

  // MARK: - Names that stand for two things

  /// Returns the compiler's diagnostics of a cell, in terms of the notebook if its own words mislead.
  func explained(_ diagnostics: [Diagnostic], of code: CellCode) -> [Diagnostic] {
    let own = CellOutline(code.source).declaredNames
    let plain = SpellingExplanation(source: code.source, label: code.label, earlier: cells.map(\.source))
      .explained(diagnostics)
    return DiagnosticExplanation { name in
      cells.filter { $0.outline.declaredNames.contains(name) }.map(\.label) + (own.contains(name) ? [code.label] : [])
    }.explained(plain)
  }

  /// Returns the newest cell that declares a type or function of this name.
  func declarer(of name: String) -> String? { cells.last { $0.outline.declaredNames.contains(name) }?.label }

  /// Returns the types and functions that a cell redeclares, with the code that still uses the earlier ones.
  func redefinitions(by outline: CellOutline) -> [Redefinition] {
    outline.signatures.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { signature in
      guard let index = cells.lastIndex(where: { $0.outline.signatures.contains(signature) }) else { return nil }
      let (name, before) = (signature[0], cells[index].label)
      // What came before that one means an older one, which was told then.
      let users = cells[index...].flatMap { cell in
        cell.outline.users(of: name).filter { $0 != name }.map { Redefinition.User(name: $0, label: cell.label) }
      }
      return users.isEmpty ? nil : Redefinition(name: name, label: before, users: users)
    }
  }
}
