internal import NotebookRuntime
public import WorkerProtocol

/// Calls a function with the inputs that standard input has, and sends each call's result to the front end.
///
/// This is how a submission is judged: the process that runs it gets the inputs of one case and nothing else.
public func attnlab_expose<each Input: Portable, each Output: Portable>(
  _ function: @escaping (repeat each Input) -> (repeat each Output)
) {
  attnlab_expose(chosen: { _ in function })
}

/// Calls one of several functions, that which the case names, as ``attnlab_expose(_:)`` does with one.
public func attnlab_expose<each Input: Portable, each Output: Portable>(
  chosen: (Int) -> (repeat each Input) -> (repeat each Output)
) {
  guard let order = try? CallOrder(bytes: StandardInput.bytes()) else { fatalError("the case can't be read") }
  ExerciseFiles.all = order.files
  let function = PortableFunction(chosen(order.choice))
  var results: [[PortableValue]] = []
  for call in order.calls {
    guard let inputs = call.values(after: results), let result = function(inputs) else {
      fatalError("the inputs of the case are not those of the function")
    }
    for case .tensor(let shape, _) in result where shape.count > PortableValue.mostAxes {
      fatalError("the result has \(shape.count) axes, and \(PortableValue.mostAxes) are the most that can be judged")
    }
    results.append(result)
    EventChannel.send(.result(PortableValue.bytes(of: result)))
  }
}
