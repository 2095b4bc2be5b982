import WorkerProtocol

/// What is to be run: a cell's library, and how.
struct CellCall {
  /// The path of the library, the function in it that runs the cell, and the name of the cell's module.
  var library: String, entry: String, module: String
  /// Whether every value is reported, inside functions too.
  var traces = false
  /// What it may use besides its time.
  var limits = RunLimits.none
  /// Its standard input.
  var input = RunInput.asked
  /// The places of the cell's own level.
  var reports = ReportedPlaces.none
  /// The folder with the files of the lesson that is open.
  var lessonFolder: String?

  /// Returns the order to run it.
  func order(run: Int, keepsState: Bool) -> RunOrder {
    RunOrder(
      id: run, library: library, entry: entry, module: module, keepsState: keepsState, traces: traces,
      limits: limits, input: input, reports: reports, lessonFolder: lessonFolder)
  }
}
