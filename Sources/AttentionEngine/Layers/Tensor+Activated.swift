import Tensors

extension Tensor {
  /// Applies a function that takes one exponential or error function per element, and notes that work.
  func activated(by function: (Float) -> Float) -> Tensor {
    Work.note(exponentials: size)
    return Tensor(elements.map(function), shape)
  }
}
