/// Multiplies tensors and sums over indices, as their subscripts say (Einstein's summation).
///
///     einsum("nd,md->nm", queries, keys)           // scores: matmul(queries, keys.T)
///     einsum("hnm,hmd->nhd", weights, values)      // mix the values of each head, heads behind the tokens
///     einsum("ii", x)                              // the trace
///     einsum("...ij->...ji", x)                    // each matrix transposed
///
/// Each operand has a term, a letter for each axis. Letters that the output leaves out are summed over:
///
///     einsum("ij,jk->ik", a, b)ᵢₖ = Σⱼ aᵢⱼ bⱼₖ
///
/// - A letter twice in a term walks along the diagonal.
/// - `...` stands for all axes that have no letter; they broadcast.
/// - Without `->`, the output is `...`, then the letters that stand once in all terms, in alphabetical order: `"ba"`
///   transposes. With it, the output may have any order, but not a letter twice.
/// - An axis of size 1 is repeated for its letter. Spaces mean nothing.
///
/// - Parameters:
///   - subscripts: terms separated by commas and, after `->`, the indices of the output.
///   - operands: a tensor for each term.
/// - Refuses: sizes that differ, as `einsum: the index d is 8 in operand 0 and 5 in operand 1`; another number of terms
///   or axes; text that is not of this form, in words.
/// - Cost: pair by pair, always the pair with the fewest multiply-adds, the product of the sizes of all letters of the
///   two, and of equal ones the first; this greedy order is not always the best. A pair that shares a letter to sum over
///   is a ``matmul(_:_:)``, whose multiply-adds are counted; any other is a product of elements, and letters of one term
///   alone are summed before.
/// - Numerics: those of ``matmul(_:_:)`` and ``Tensor/sum(axes:keepDims:)``.
/// - Source: the notation is NumPy's.
public func einsum(_ subscripts: String, _ operands: Tensor...) -> Tensor { einsum(subscripts, operands: operands) }

/// Multiplies a list of tensors and sums over indices, as their subscripts say: ``einsum(_:_:)``.
///
/// - Refuses: as ``einsum(_:_:)``.
public func einsum(_ subscripts: String, operands: [Tensor]) -> Tensor {
  let shapes = operands.map(\.shape)
  let read = EinsumSubscripts(subscripts, shapes)
  let sizes = read.sizes(shapes)
  var factors = zip(operands, read.inputs).map { EinsumFactor($0, $1).withoutRepeats().broadcasting(to: sizes) }
  func isNeeded(_ index: EinsumSubscripts.Index, except chosen: [Int]) -> Bool {
    read.output.contains(index)
      || factors.indices.contains { !chosen.contains($0) && factors[$0].indices.contains(index) }
  }
  for number in factors.indices {
    factors[number] = factors[number].summed { isNeeded($0, except: [number]) }
  }
  while factors.count > 1 {
    var best = (cost: Double.infinity, first: 0, second: 1)
    for second in factors.indices {
      for first in 0..<second {
        let indices = Set(factors[first].indices + factors[second].indices)
        let cost = indices.reduce(1.0) { $0 * Double(sizes[$1]!) }
        if cost < best.cost { best = (cost, first, second) }
      }
    }
    let (first, second) = (best.first, best.second)
    let product = factors[first].times(factors[second]) { isNeeded($0, except: [first, second]) }
    factors.remove(at: second)
    factors[first] = product
  }
  return factors[0].permuted(to: read.output)
}

/// A tensor whose axes have indices: an operand of `einsum`, or the product of some.
private struct EinsumFactor {
  let tensor: Tensor
  let indices: [EinsumSubscripts.Index]

  init(_ tensor: Tensor, _ indices: [EinsumSubscripts.Index]) {
    self.tensor = tensor
    self.indices = indices
  }

  /// Returns the diagonals of axes that share an index.
  func withoutRepeats() -> EinsumFactor {
    for (axis, index) in indices.enumerated() {
      guard let twin = indices[..<axis].firstIndex(of: index) else { continue }
      let rest = indices.indices.filter { $0 != twin && $0 != axis }.map { indices[$0] }
      return EinsumFactor(tensor.diagonal(axis1: twin, axis2: axis), rest + [index]).withoutRepeats()
    }
    return self
  }

  /// Leaves out the axes of size 1 that another operand has in full: what is left broadcasts by itself.
  func broadcasting(to sizes: [EinsumSubscripts.Index: Int]) -> EinsumFactor {
    let kept = indices.indices.filter { tensor.shape[$0] == sizes[indices[$0]] }
    return EinsumFactor(tensor.reshaped(kept.map { tensor.shape[$0] }), kept.map { indices[$0] })
  }

  /// Sums over the indices that nobody needs.
  func summed(unless isNeeded: (EinsumSubscripts.Index) -> Bool) -> EinsumFactor {
    let axes = indices.indices.filter { !isNeeded(indices[$0]) }
    return axes.isEmpty ? self : EinsumFactor(tensor.sum(axes: axes), indices.filter(isNeeded))
  }

  /// Returns the tensor with its axes in the order of the indices.
  func permuted(to order: [EinsumSubscripts.Index]) -> Tensor {
    tensor.permuted(order.map { indices.firstIndex(of: $0)! })
  }

  /// Multiplies by another factor and sums over the shared indices that nobody needs.
  func times(_ other: EinsumFactor, unless isNeeded: (EinsumSubscripts.Index) -> Bool) -> EinsumFactor {
    let shared = indices.filter(other.indices.contains)
    let (batch, summed) = (shared.filter(isNeeded), shared.filter { !isNeeded($0) })
    let left = indices.filter { !shared.contains($0) }
    let right = other.indices.filter { !shared.contains($0) }
    func sizes(_ indices: [EinsumSubscripts.Index]) -> [Int] { indices.map(size) }
    func size(_ index: EinsumSubscripts.Index) -> Int {
      indices.firstIndex(of: index).map { tensor.shape[$0] } ?? other.tensor.shape[other.indices.firstIndex(of: index)!]
    }
    let (b, n, k, m) = (
      sizes(batch), elementCount(sizes(left)), elementCount(sizes(summed)), elementCount(sizes(right))
    )
    if summed.isEmpty {
      let product =
        permuted(to: batch + left).reshaped(b + [n, 1]) * other.permuted(to: batch + right).reshaped(b + [1, m])
      return EinsumFactor(product.reshaped(sizes(batch + left + right)), batch + left + right)
    }
    // A factor that lies transposed stays so.
    let isLeftTransposed = indices == batch + summed + left
    let isRightTransposed = other.indices == batch + right + summed
    let rows =
      isLeftTransposed ? tensor.reshaped(b + [k, n]) : permuted(to: batch + left + summed).reshaped(b + [n, k])
    let columns =
      isRightTransposed
      ? other.tensor.reshaped(b + [m, k]) : other.permuted(to: batch + summed + right).reshaped(b + [k, m])
    let product = rows.product(columns, isLeftTransposed: isLeftTransposed, isRightTransposed: isRightTransposed)
    return EinsumFactor(product.reshaped(sizes(batch + left + right)), batch + left + right)
  }
}
