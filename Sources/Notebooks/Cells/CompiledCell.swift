import Reports
import WorkerProtocol

/// A cell that has been compiled and linked.
public struct CompiledCell: Sendable {
  let code: CellCode
  let module: String
  let library: String
  /// Whether the library is the one that was compiled a second time, with optimisation.
  let isOptimised: Bool
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

  /// How many digits the name of a module ends with: as many as the largest number has.
  static let moduleDigits = 20

  /// The name of the file that each cell is compiled from, in a folder of its own. What is private in it has a name that is
  /// made of this one, so it is the same however the cell is compiled.
  static let sourceName = "cell.swift"

  /// Returns the name of the file that a module was compiled from.
  static func sourceName(ofModule module: String) -> String {
    module.hasSuffix(exportingEnd) ? "\(module).swift" : sourceName
  }

  private static let exportingEnd = "_kept"

  /// Returns the name of the module that hands on what a module keeps to itself.
  static func exporting(_ module: String) -> String { module + exportingEnd }

  /// Returns where the library of a module lies.
  static func library(_ module: String, in folder: String, isOptimised: Bool) -> String {
    "\(folder)/\(module)\(isOptimised ? "_fast" : "").so"
  }
}
