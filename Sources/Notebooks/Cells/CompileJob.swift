import Reports
import System

/// One call of the compiler: a module from its sources.
struct CompileJob {
  /// The paths of the Swift files, and the path at which the compiler finds their folder.
  var sources: [String]
  var sourcePlace = ChildProcess.placeOfFolder
  /// Where the object of each goes.
  var objects: [String]
  /// Where what the compiler says of each goes as data; empty if its text is enough.
  var diagnostics: [String] = []
  /// The module's name.
  var module: String
  /// Where the module file goes; nil if nobody will import the module.
  var moduleFile: String?
  /// Where the compiler keeps what it makes of C headers.
  var moduleCache: String
  /// The name of the function that runs the statements at the module's own level, if it may have any.
  var entry: String?
  /// Which values are reported as the code runs.
  var reporting: Reporting
  /// The modules that each file imports without saying so.
  var imports: [String] = []
  /// Whether the compiler takes its time to make the code fast.
  var optimises = false
  /// Whether statements at the module's own level are refused.
  var isLibrary: Bool
  /// Whether the module is a cell, whose names others may see whatever their access level.
  var isCell: Bool
  /// Whether names are seen that their modules keep to themselves, as cells see each other's.
  var seesAll: Bool
  /// The folders of the modules that may be imported; the one that the compiler finds at a place of its own; and the file that describes the C module of reports.
  var searchPaths: [String]
  var folder: String?
  var moduleMap: String
}
