import Foundation
import Tensors

/// Numbers in a grid, in `Double`, for oracles that must be exact where the engine rounds.
struct DoubleGrid {
  var shape: [Int]
  var numbers: [Double]

  init(_ tensor: Tensor) {
    shape = tensor.shape
    numbers = tensor.asArray().map(Double.init)
  }

  /// The number at a place of a larger shape that this one broadcasts to.
  func callAsFunction(_ place: [Int]) -> Double {
    var offset = 0
    for (size, index) in zip(shape, place.suffix(shape.count)) { offset = offset * size + (size == 1 ? 0 : index) }
    return numbers[offset]
  }
}

/// Attention from its definition, number by number, in `Double`.
struct DoubleAttention {
  var queries: DoubleGrid
  var keys: DoubleGrid
  var values: DoubleGrid
  /// What is added to the scaled scores.
  var bias: DoubleGrid
  var scale: Double
  /// The weight of each key in a row that sees nothing.
  var emptyWeight = 0.0
  /// Batch and heads of the output.
  var leading: [Int]

  /// Σ upstream × output: a loss whose gradient by the output is `upstream`.
  func loss(_ upstream: DoubleGrid) -> Double {
    let (n, d) = (queries.shape[queries.shape.count - 2], queries.shape.last!)
    let (m, dv) = (values.shape[values.shape.count - 2], values.shape.last!)
    var sum = 0.0
    for block in 0..<leading.reduce(1, *) {
      var (front, rest) = ([Int](), block)
      for size in leading.reversed() {
        front.insert(rest % size, at: 0)
        rest /= size
      }
      for i in 0..<n {
        let scores = (0..<m).map { j in
          (0..<d).reduce(0) { $0 + queries(front + [i, $1]) * keys(front + [j, $1]) } * scale + bias(front + [i, j])
        }
        let greatest = scores.max() ?? 0
        let unnormalised = scores.map { greatest == -.infinity ? 0 : exp($0 - greatest) }
        let total = unnormalised.reduce(0, +)
        for j in 0..<m {
          let weight = total == 0 ? emptyWeight : unnormalised[j] / total
          for c in 0..<dv { sum += weight * values(front + [j, c]) * upstream(front + [i, c]) }
        }
      }
    }
    return sum
  }

  /// The slope of the loss along each number of one of the operands, by central differences.
  func slopes(_ operand: WritableKeyPath<DoubleAttention, DoubleGrid>, _ upstream: DoubleGrid) -> Tensor {
    let step = 1e-5
    let grid = self[keyPath: operand]
    let slopes = grid.numbers.indices.map { index -> Float in
      if grid.numbers[index].isInfinite { return 0 }
      var (up, down) = (self, self)
      up[keyPath: operand].numbers[index] += step
      down[keyPath: operand].numbers[index] -= step
      return Float((up.loss(upstream) - down.loss(upstream)) / (2 * step))
    }
    return Tensor(slopes, grid.shape)
  }
}
