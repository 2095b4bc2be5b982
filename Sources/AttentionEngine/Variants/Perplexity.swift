import Tensors

/// Returns the entropy of weights in bits: ``entropy(of:axis:)`` with the logarithm to base 2.
///
///     H₂(w) = -Σᵢ wᵢ log₂ wᵢ = H(w) / ln 2,  0 log 0 = 0
///
/// This is the average number of yes-or-no questions needed to name a key drawn by these weights: 3 for eight keys with
/// equal weights.
///
///     entropyInBits(of: [0.5, 0.25, 0.25])    // 1.5
///
/// - Parameters:
///   - weights: numbers from 0 to 1 that sum to 1 along the axis.
///   - axis: the axis to reduce.
/// - Returns: the entropy in bits.
/// - Refuses: an axis that does not exist, as `entropy: there is no axis 2`.
/// - Cost: a logarithm per weight.
/// - Numerics: the natural entropy, times 1/ln 2.
/// - Source: Shannon, "A mathematical theory of communication", 1948.
public func entropyInBits(of weights: Tensor, axis: Int = -1) -> Tensor {
  entropy(of: weights, axis: axis) * 1.442_695_040_888_963_4
}

/// Returns the effective number of keys: as many keys with equal weights as would have the same entropy.
///
///     perplexity(w) = exp H(w)
///
/// It ranges from 1, if one key has all the weight, to the number of keys. It need not be whole.
///
///     perplexity(of: [0.5, 0.5, 0])    // 2
///
/// - Parameters:
///   - weights: numbers from 0 to 1 that sum to 1 along the axis.
///   - axis: the axis to reduce.
/// - Returns: a number of keys.
/// - Refuses: an axis that does not exist, as `entropy: there is no axis 2`.
/// - Cost: a logarithm per weight, and an exponential for each result.
/// - Source: Jelinek et al., "Perplexity, a measure of the difficulty of speech recognition tasks", 1977.
public func perplexity(of weights: Tensor, axis: Int = -1) -> Tensor {
  exp(entropy(of: weights, axis: axis))
}
