import Tensors

/// A tensor of random numbers that differ, for laws whose dimensions are primes that differ.
func sample(_ shape: [Int], seed: Int = 1) -> Tensor { .normal(shape, seed: seed) }

/// Every index of a shape, the last axis fastest: the plain way to walk a tensor.
func indices(of shape: [Int]) -> [[Int]] {
  shape.reduce([[]]) { found, size in found.flatMap { head in (0..<size).map { head + [$0] } } }
}

extension Tensor {
  /// The element at an index, by the definition of row-major order; axes of size 1 are repeated.
  func at(_ index: [Int]) -> Float {
    var place = 0
    for (axis, i) in index.suffix(shape.count).enumerated() {
      place = place * shape[axis] + (shape[axis] == 1 ? 0 : i)
    }
    return asArray()[place]
  }
}

/// A tensor from a function of the index.
func tensor(_ shape: [Int], _ value: ([Int]) -> Float) -> Tensor {
  Tensor(indices(of: shape).map(value), shape)
}
