/// One call of the compiler: a module from its sources.
struct CompileJob {
  /// The paths of the Swift files.
  var sources: [String]
  /// Where the object of each goes.
  var objects: [String]
  /// The module's name.
  var module: String
  /// Where the module file goes; nil where nobody will import the module.
  var moduleFile: String?
  /// Where the compiler keeps what it makes of C headers.
  var moduleCache: String
  /// The name of the function that runs the statements at the module's own level, where it may have such.
  var entry: String?
  /// Whether each value is reported as the code runs.
  var reportsValues: Bool
  /// Whether statements at the module's own level are refused.
  var isLibrary: Bool
  /// The folders of the modules that may be imported.
  var searchPaths: [String]
}
