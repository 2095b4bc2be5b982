import Reports
import SwiftSource
import Synchronization
import System

// What the cells before it make of a cell's text.

extension NotebookSession {
  /// What is compiled for a cell on the present state.
  func code(_ source: String, label: String, isFast: Bool = false, traces: Bool = false) -> CellCode {
    let source = TextFile.normalised(source)
    let outline = CellOutline(source)
    return CellCode(
      source: source, label: label, parent: states.last?.cell.exportingModule, imports: imports, names: outline.names,
      touched: Self.touched(by: outline, among: variableNames, sharing: instances, knowing: functions),
      wrapped: Self.parted(states.map(\.cell.wrapped)),
      isFast: !traces && (isFast || outline.isLong),
      // What may be called later is made to be traced then.
      reportsEndsAlone: !traces && (isFast || isScript || !outline.declaresCode))
  }

  /// The variables of earlier cells that a cell may change, itself or by the functions that it calls.
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

  /// The variables that hold instances of classes; of many only the newest.
  private var instances: Set<String> { Set(states.flatMap(\.instances).suffix(16)) }

  /// The functions that earlier cells have declared.
  private var functions: [String: FunctionEffects] {
    states.map(\.functions).reduce(into: [:]) { $0.merge($1) { $1 } }
  }

  /// The names of variables that earlier cells have declared, in the order in which they first were.
  var variableNames: [String] { Self.parted(states.map(\.outline.names)) }
  private var imports: [String] { Self.parted(states.map(\.outline.importDeclarations)) }

  private static func parted(_ lists: [[String]]) -> [String] {
    var seen: Set<String> = []
    return lists.joined().filter { seen.insert($0).inserted }
  }

  // MARK: - Looking ahead

  /// Compiles cells in the background, each on top of the one before, the first on top of the present state, so that
  /// they are ready when they are run in this order.
  public func prepare(_ cells: [(source: String, label: String)]) {
    var (imported, known, functions) = (imports, variableNames, functions)
    let codes = cells.map { cell in
      var code = code(cell.source, label: cell.label)
      let outline = CellOutline(code.source)
      code.imports = imported
      code.touched = Self.touched(by: outline, among: known, sharing: instances, knowing: functions)
      functions.merge(outline.functions) { $1 }
      imported = Self.parted([imported, outline.importDeclarations])
      known = Self.parted([known, outline.names])
      return code
    }
    let position = Mutex(0)
    compiler.prepare(after: states.last?.cell.exportingModule) { parent in
      position.withLock { next in
        guard next < codes.count else { return nil }
        defer { next += 1 }
        var code = codes[next]
        code.parent = parent
        return code
      }
    }
  }

  /// Waits until all cells that were asked for are compiled.
  package func awaitPreparation() { compiler.awaitPreparation() }

  /// How many cells have been given to the compiler.
  package var compiledCells: Int { compiler.cellCount }

  // MARK: - Names that stand for two things

  /// What the compiler says, in terms of the notebook if its own mislead.
  func explained(_ diagnostics: [Diagnostic], _ code: CellCode) -> [Diagnostic] {
    let own = CellOutline(code.source).declaredNames
    return DiagnosticExplanation { name in
      self.states.filter { $0.outline.declaredNames.contains(name) }.map(\.cell.code.label)
        + (own.contains(name) ? [code.label] : [])
    }.explained(diagnostics)
  }

  /// The newest cell that declares a type or function of this name.
  public func declarer(of name: String) -> String? {
    states.last { $0.outline.declaredNames.contains(name) }?.cell.code.label
  }

  /// The types and functions that a cell declares anew, with those who still use what bore the name before.
  func redefinitions(by outline: CellOutline) -> [Redefinition] {
    outline.signatures.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { signature in
      guard let index = states.lastIndex(where: { $0.outline.signatures.contains(signature) }) else { return nil }
      let (name, before) = (signature[0], states[index].cell.code.label)
      // What came before that one means an older one, which was told then.
      let users = states[index...].flatMap { state in
        state.outline.users(of: name).filter { $0 != name }.map {
          Redefinition.User(name: $0, label: state.cell.code.label)
        }
      }
      return users.isEmpty ? nil : Redefinition(name: name, label: before, users: users)
    }
  }
}
