import SwiftSource

/// A cell that ran, and whose state was kept.
struct SessionCell {
  var cell: CompiledCell
  var outline: CellOutline
  /// What the functions that it declares may change.
  var functions: [String: FunctionEffects]
  /// Its variables that hold instances of classes.
  var instances: [String]
  /// What was compiled first, if its library is now the one that was compiled with optimisation.
  var original: CompiledCell?

  /// Creates a cell that has run, with the names of its variables that hold instances of classes.
  init(_ cell: CompiledCell, instances: [String]) {
    self.cell = cell
    self.instances = instances
    outline = CellOutline(cell.code.source)
    functions = outline.functions
  }

  /// What the learner knows it by.
  var label: String { cell.code.label }
  /// What the learner wrote.
  var source: String { cell.code.source }
  var isOptimised: Bool { original != nil }
}
