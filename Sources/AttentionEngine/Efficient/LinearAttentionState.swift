import Tensors

/// The state that linear attention keeps of the keys and values so far: two sums, however many there were.
///
///     S ← S + φ(k)ᵀ v,   z ← z + φ(k)
///     output = φ(q) S / (φ(q) · z + ε)
///
/// A cache of keys grows with each token; this does not. So a model with linear attention can run like a recurrent
/// network, at a price: r dᵥ numbers must hold everything, and a token that was added cannot be removed again.
///
///     var state = LinearAttentionState()
///     state.add(keyFeatures: linearAttentionFeatures(k), values: v)    // k [2, 7, 8], v [2, 7, 3]
///     state.sums                                                       // [2, 8, 3]
///     state.output(queryFeatures: linearAttentionFeatures(q))          // q [2, 5, 8]: [2, 5, 3]
///
/// - Source: Katharopoulos et al., "Transformers are RNNs: fast autoregressive transformers with linear attention",
///   2020, equations 16 to 20.
public struct LinearAttentionState: Sendable, Equatable {
  /// The sum of φ(k)ᵀ v, S: `[…, r, dᵥ]`.
  public private(set) var sums = Tensor(0)
  /// The sum of φ(k), z: `[…, r]`.
  public private(set) var norms = Tensor(0)

  /// Creates a state that has seen no key.
  public init() {}

  /// Adds further keys and values.
  ///
  /// - Parameters:
  ///   - keyFeatures: φ(k), `[…, m, r]`.
  ///   - values: `[…, m, dᵥ]`.
  /// - Refuses: values that are not one for each key, as `linearAttention: keys and values differ in count, 7 and 6`;
  ///   features unlike those before, as `linearAttention: the keys' features were 8 before and are 7 now`; leading axes
  ///   that do not broadcast; fewer than two axes.
  /// - Cost: m r dᵥ multiply-adds.
  public mutating func add(keyFeatures: Tensor, values: Tensor) {
    for (name, tensor) in [("keys", keyFeatures), ("values", values)] where tensor.ndim < 2 {
      refuse(
        ShapeError(
          "linearAttention", "\(name) need two axes, tokens and features", operands: [.init(name, tensor.shape)]))
    }
    let (m, count) = (keyFeatures.dim(-2), values.dim(-2))
    guard m == count else {
      refuse(
        ShapeError(
          "linearAttention", "keys and values differ in count, \(m) and \(count)",
          operands: [
            .init("keys", keyFeatures.shape, axes: [keyFeatures.ndim - 2]),
            .init("values", values.shape, axes: [values.ndim - 2]),
          ]))
    }
    let before = sums.ndim == 0 ? [] : [ShapeError.Operand("before", sums.shape)]
    if let error = ShapeError.changed("linearAttention", "keys' features", before: norms, now: keyFeatures, axis: -1)
      ?? .changed("linearAttention", "values' features", before: sums, now: values, axis: -1)
      ?? .leading("linearAttention", before + [.init("keys", keyFeatures.shape), .init("values", values.shape)])
    {
      refuse(error)
    }
    if m == 0 { return }
    sums = sums + matmul(keyFeatures.swappedAxes(-1, -2), values)  // […, r, m] × […, m, dᵥ] = […, r, dᵥ]
    norms = norms + keyFeatures.sum(axis: -2)  // […, r]
  }

  /// Returns the output of queries over the keys so far.
  ///
  /// - Parameters:
  ///   - queryFeatures: φ(q), `[…, n, r]`.
  ///   - epsilon: ε, added to the denominator.
  /// - Returns: `[…, n, dᵥ]`; 0 where all products of the query's features and the keys' are 0.
  /// - Refuses: features unlike those of the keys, as `linearAttention: queries and keys differ in features, 5 and 8`;
  ///   a state that has seen no key, as `linearAttention: no key has been added`; leading axes that do not broadcast;
  ///   fewer than two axes.
  /// - Cost: n r (dᵥ + 1) multiply-adds, whatever the number of keys.
  public func output(queryFeatures: Tensor, epsilon: Float = 0) -> Tensor {
    guard let features = norms.shape.last else { refuse(ShapeError("linearAttention", "no key has been added")) }
    guard queryFeatures.ndim >= 2 else {
      refuse(
        ShapeError(
          "linearAttention", "queries need two axes, tokens and features",
          operands: [.init("queries", queryFeatures.shape)]))
    }
    guard queryFeatures.dim(-1) == features else {
      refuse(
        ShapeError(
          "linearAttention", "queries and keys differ in features, \(queryFeatures.dim(-1)) and \(features)",
          operands: [.init("queries", queryFeatures.shape), .init("keys' sum", norms.shape)]))
    }
    let operands = [ShapeError.Operand("queries", queryFeatures.shape), .init("keys' sum", sums.shape)]
    if let error = ShapeError.leading("linearAttention", operands) { refuse(error) }
    let numerator = matmul(queryFeatures, sums)  // […, n, r] × […, r, dᵥ]
    let denominator = matmul(queryFeatures, norms.expandedDimensions(axis: -1))  // […, n, r] × […, r, 1]
    let sums = denominator + epsilon
    return which(sums .== 0, 0, numerator / sums)
  }
}
