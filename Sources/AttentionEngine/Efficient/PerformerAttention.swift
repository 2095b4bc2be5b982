import Tensors

/// Computes Performer attention: linear attention by random features, which is softmax attention on average.
///
///     outputᵢ = φ(qᵢ) Σⱼ φ(kⱼ)ᵀ vⱼ / φ(qᵢ) · Σⱼ φ(kⱼ),     φ as computed by ``RandomFeatures``
///
/// With elu + 1 (``linearAttention(queries:keys:values:isCausal:epsilon:)``) a model must be trained for another
/// function. These features approximate softmax itself, so weights that were trained with softmax can be used. The
/// error falls with the number of features as 1/√r, but it grows with e to the lengths of queries and keys: 32 features
/// approximate scores of ±0.3 well, but 256 do not approximate unit normal queries and keys of width 16.
///
///     let features = RandomFeatures(count: 64, dimensions: 8, seed: 1)
///     performerAttention(queries: q, keys: k, values: v, features: features)    // [2, 5, 8], [2, 7, 3]: [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - features: the directions, the same for queries and keys.
///   - isCausal: whether query i sees only the keys 0 … i + m - n.
///   - epsilon: a number added to the denominator.
/// - Returns: `[…, n, dᵥ]`; 0 if there are no keys.
/// - Refuses: whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` and the features refuse; if
///   causal, more queries than keys, as `performer: 7 causal queries have only 5 keys`.
/// - Cost: for each head (n + m) r d multiply-adds and (n + m) r exponentials for the features, m r dᵥ + n r (dᵥ + 1)
///   multiply-adds for the sums. Less than dense attention if n is well above r.
/// - Source: Choromanski et al., "Rethinking attention with Performers", 2021, algorithm 1.
public func performerAttention(
  queries: Tensor, keys: Tensor, values: Tensor, features: RandomFeatures, isCausal: Bool = false, epsilon: Float = 0
) -> Tensor {
  let operands = AttentionOperands(queries: queries, keys: keys, values: values, scale: nil, mask: nil)
  return operands.linearAttention(features.callAsFunction, isCausal: isCausal, epsilon: epsilon, in: "performer")
}

/// Returns the error of Performer against softmax attention, for several numbers of features.
///
///     performerErrors(queries: q, keys: k, values: v, counts: [16, 64, 256], seeds: 1...5)    // falls
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - counts: numbers of features.
///   - isOrthogonal: whether the directions are orthogonal.
///   - seeds: the seeds of the directions; the errors of all are averaged.
/// - Returns: the root of the mean squared error of the outputs for each count, `[counts]`.
/// - Refuses: no seeds, as `performerErrors: there is no seed`; whatever
///   ``performerAttention(queries:keys:values:features:isCausal:epsilon:)`` refuses.
/// - Cost: a dense attention, and one by features for each count and seed.
public func performerErrors(
  queries: Tensor, keys: Tensor, values: Tensor, counts: [Int], isOrthogonal: Bool = true, seeds: some Collection<Int>
) -> Tensor {
  if seeds.isEmpty { refuse(ShapeError("performerErrors", "there is no seed")) }
  let exact = scaledDotProductAttention(queries: queries, keys: keys, values: values)
  let errors = counts.map { count -> Tensor in
    let squares = seeds.reduce(Tensor(0)) { sum, seed in
      let features = RandomFeatures(count: count, dimensions: queries.dim(-1), isOrthogonal: isOrthogonal, seed: seed)
      let error = performerAttention(queries: queries, keys: keys, values: values, features: features) - exact
      return sum + (error * error).mean()
    }
    return sqrt(squares / Float(seeds.count))
  }
  return errors.isEmpty ? .zeros([0]) : stacked(errors)
}

extension Mechanism {
  static let performer = favor("performer", "Performer (FAVOR+)", isCausal: false)
  static let causalPerformer = favor("performer-causal", "Performer (FAVOR+), causal", isCausal: true)

  private static func favor(_ id: String, _ title: String, isCausal: Bool) -> Mechanism {
    Mechanism(
      id: id, title: title, kind: .efficient,
      paper: "Choromanski et al., Rethinking attention with Performers, 2021",
      exactness: .approximate(
        error: isCausal ? 0.57 : 0.84,
        reason: "its weights are softmax's only on average over random features; 256 are few for scores as far apart"),
      cost: "h r ((n + m) d + m dᵥ + n (dᵥ + 1)) multiply-adds, h (n + m) r exponentials, no scores",
      laws: isCausal ? [.causal] : [.keysInAnyOrder, .tokensInAnyOrder],
      work: {
        let features = $0.heads * ($0.queries + $0.keys) * $0.rank
        return $0.linearWork(rank: $0.rank) + Work(multiplyAdds: features * $0.features, exponentials: features)
      }
    ) {
      let features = RandomFeatures(count: $0.size.rank, dimensions: $0.size.features, seed: $0.seed)
      return AttentionResult(
        output: performerAttention(
          queries: $0.queries, keys: $0.keys, values: $0.values, features: features, isCausal: isCausal))
    }
  }
}
