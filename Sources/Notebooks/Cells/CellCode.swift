/// A cell's text, and what it takes to compile it at its place in the chain.
struct CellCode: Hashable, Sendable {
  /// What the learner wrote.
  var source: String
  /// What the learner knows the cell by, such as `cell 7`.
  var label: String
  /// The module of the cell before it, nil for the first.
  var parent: String?
  /// The import declarations of earlier cells.
  var imports: [String]
  /// The names whose values are shown once the cell has ended.
  var names: [String]
  /// The variables of earlier cells whose values are shown if the cell has changed them.
  var touched: [String]
  /// The variables of earlier cells that have property wrappers.
  var wrapped: [String] = []
  /// Whether it is compiled with optimisation.
  var isFast = false
  /// Whether it reports nothing but its variables and its last value, and so runs just as Swift has it anywhere.
  var reportsEndsAlone = false
}
