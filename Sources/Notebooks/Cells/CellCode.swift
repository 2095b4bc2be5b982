import Reports
import SwiftSource
import WorkerProtocol

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

/// A cell that has been compiled and linked.
public struct CompiledCell: Sendable {
  let code: CellCode
  let module: String
  let library: String
  let warnings: [Diagnostic]
  /// How much it reports.
  let reporting: Reporting
  /// The variables that have property wrappers.
  let wrapped: [String]
  /// The names whose values are read at its end, in the order of their numbers.
  let readNames: [String]
  /// The places in that list of the variables that are read before the cell too.
  let comparedNames: Set<Int>
  /// The module that the next cell imports.
  let exportingModule: String
  /// Which places of it are of its own level.
  let reports: ReportedPlaces
  var entry: String { "\(module)_main" }
}

/// Why a cell was not compiled.
enum CompileFailure: Error {
  case diagnostics([Diagnostic])
  case interrupted
  /// The compiler itself failed at this line of the cell, counted from 1; nil if it does not say where.
  case compilerCrashed(line: Int?)
  case outOfTime(seconds: Int)
  case trouble(String)
}

extension CompileFailure {
  /// Whether it looks as if the calls that report values were at fault.
  var isFromReports: Bool {
    switch self {
    case .compilerCrashed, .trouble: return true
    case .interrupted, .outOfTime: return false
    case .diagnostics(let diagnostics):
      let marks = ["__builtin_log", "generic parameter 'Value'", "may allow it to escape", "with 'each'", "'Value'"]
      return diagnostics.contains { diagnostic in
        diagnostic.place.isEmpty || marks.contains { diagnostic.message.contains($0) }
      }
    }
  }
}
