/// Names a value on the way to the result, by the word that the lesson uses, and returns it.
///
///     let scores = stage("scores", matmul(queries, keys.T))
///     let weights = stage("weights", softmax(scores, axis: -1))
///     return matmul(weights, values)
public func stage<Value: Portable>(_ name: String, _ value: Value) -> Value {
  Stages.met.append(ReferenceSheet.Stage(name: name, value: value.portable, terms: Stages.takeTerms()))
  return value
}

/// The stages of the call that runs.
enum Stages {
  nonisolated(unsafe) static var met: [ReferenceSheet.Stage] = []
  /// The most terms of a sum since the last stage.
  nonisolated(unsafe) private static var terms = 0

  /// Counts a sum of this many terms.
  static func count(terms number: Int) { terms = max(terms, number) }

  /// Returns the most terms of a sum since the last stage, and begins to count again.
  static func takeTerms() -> Int {
    defer { terms = 0 }
    return terms
  }

  /// Runs a call and returns its result with the stages that it met, and the terms on the way behind the last one.
  static func recording<Result>(_ call: () -> Result) -> (result: Result, stages: [ReferenceSheet.Stage], terms: Int) {
    (met, terms) = ([], 0)
    let result = call()
    return (result, met, takeTerms())
  }
}
