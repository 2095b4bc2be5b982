/// Names a value on the way to the result, by the word that the lesson uses, and returns it.
///
///     let scores = stage("scores", matmul(queries, keys.T))
///     let weights = stage("weights", softmax(scores, axis: -1))
///     return matmul(weights, values)
public func stage<Value: Portable>(_ name: String, _ value: Value) -> Value {
  Stages.met.append(ReferenceSheet.Stage(name: name, value: value.portable))
  return value
}

/// The stages of the call that runs.
enum Stages {
  nonisolated(unsafe) static var met: [ReferenceSheet.Stage] = []

  /// Runs a call and returns its result with the stages that it met.
  static func recording<Result>(_ call: () -> Result) -> (Result, [ReferenceSheet.Stage]) {
    met = []
    let result = call()
    return (result, met)
  }
}
