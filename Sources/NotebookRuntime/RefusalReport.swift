internal import Reports
internal import Tensors
internal import WorkerProtocol

/// Sends what an operation refuses to the front end, before the process that ran it dies.
enum RefusalReport {
  /// Starts sending refusals.
  static func install() {
    RefusalObserver.current = { EventChannel.send(.refusal(Refusal($0))) }
  }
}

extension Refusal {
  init(_ error: ShapeError) {
    self.init(
      operation: error.operation, problem: error.problem,
      operands: error.operands.map { Operand(name: $0.name, shape: $0.shape, axes: $0.axes) },
      details: error.details.map { Detail(name: $0.name, text: $0.text) }, repair: error.repair)
  }
}
