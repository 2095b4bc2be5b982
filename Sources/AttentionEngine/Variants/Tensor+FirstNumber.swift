import Tensors

extension Tensor {
  /// Returns the first number, in row-major order, that a condition of this shape is not true of: the one that a refusal
  /// names. `nil` if it is true of all.
  func firstNumber(unless condition: Tensor) -> Float? {
    condition.all().item() == 1 ? nil : take(condition.argMin()).item()
  }
}
