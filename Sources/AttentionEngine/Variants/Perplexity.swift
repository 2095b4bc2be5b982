import Tensors

/// How spread out weights are, in bits: ``entropy(of:axis:)`` with the logarithm to base 2.
///
///     H₂(w) = -Σᵢ wᵢ log₂ wᵢ = H(w) / ln 2,  0 log 0 = 0
///
/// The number of yes-or-no questions that it takes, on average, to name a key that was drawn by these weights: 3 for
/// eight keys that share equally.
///
///     entropyInBits(of: [0.5, 0.25, 0.25])    // 1.5
///
/// - Parameters:
///   - weights: numbers from 0 to 1 that sum to 1 along the axis.
///   - axis: the axis that disappears.
/// - Returns: bits.
/// - Refuses: an axis that is not there, as `entropy: there is no axis 2`.
/// - Cost: a logarithm each.
/// - Numerics: that of the natural one, times 1/ln 2.
/// - Source: Shannon, "A mathematical theory of communication", 1948.
public func entropyInBits(of weights: Tensor, axis: Int = -1) -> Tensor {
  entropy(of: weights, axis: axis) * 1.442_695_040_888_963_4
}

/// How many keys the weights amount to: as many as would have the same entropy if they shared equally.
///
///     perplexity(w) = exp H(w)
///
/// From 1, one key has it all, to the number of keys. It need not be whole.
///
///     perplexity(of: [0.5, 0.5, 0])    // 2
///
/// - Parameters:
///   - weights: numbers from 0 to 1 that sum to 1 along the axis.
///   - axis: the axis that disappears.
/// - Returns: keys.
/// - Refuses: an axis that is not there, as `entropy: there is no axis 2`.
/// - Cost: a logarithm each, and an exponential for each result.
/// - Source: Jelinek et al., "Perplexity, a measure of the difficulty of speech recognition tasks", 1977.
public func perplexity(of weights: Tensor, axis: Int = -1) -> Tensor {
  exp(entropy(of: weights, axis: axis))
}
