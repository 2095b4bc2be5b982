import Tensors

extension Tensor {
  /// A function of each element that takes one exponential or error function, noted as such.
  func activated(by function: (Float) -> Float) -> Tensor {
    Work.note(exponentials: size)
    return Tensor(elements.map(function), shape)
  }
}
