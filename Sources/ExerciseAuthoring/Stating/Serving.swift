internal import NotebookRuntime

/// Answers what the front end asks of a reference. The machinery calls it; an author doesn't.
public func attnlab_serve(_ reference: @autoclosure () -> Reference) {
  guard let order = try? ReferenceOrder(bytes: StandardInput.bytes()) else { fatalError("the order can't be read") }
  // The reference may read the files as soon as it is made.
  ExerciseFiles.all = order.files
  let reference = reference()
  switch order.request {
  case .sheet: EventChannel.send(.result(reference.sheet().bytes))
  case .draw(let family, let sizes, let seed):
    EventChannel.send(.result(reference.sheet(family: family, sizes: sizes, seed: seed).bytes))
  case .fresh(let seed): EventChannel.send(.result(reference.freshSheet(seed: seed).bytes))
  case .evaluate(let inputs):
    for each in inputs { EventChannel.send(.result(reference.sheet(inputs: each).bytes)) }
  case .judge(let trials): EventChannel.send(.result(LawFinding.bytes(of: reference.findings(trials))))
  }
}
