/// A worker that could not be used.
struct WorkerTrouble: Error, CustomStringConvertible {
  /// What is wrong.
  var reason: String
  var description: String { "attnlab's worker can't be used: \(reason)" }
}
