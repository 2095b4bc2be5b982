import Tensors

/// The stretching of rotary positions, so that a model reads longer texts than those in training.
///
/// A pair of features that turns ωᵢ radians a token has the wavelength 2π/ωᵢ. A long text brings angles of the slow
/// pairs that never occurred in training. Each case keeps them in the range of training; the cases differ in which
/// pairs pay. Below, d is the number of rotated features, s the factor, L the trained length in tokens.
///
///     RoPE(dimensions: 8, scaling: .linear(factor: 4))
///     RoPE(dimensions: 8, scaling: .yarn(factor: 4, trainedLength: 2048))
public enum RoPEScaling: Sendable, Equatable {
  /// Nothing is stretched: ωᵢ = base^(-2i/d).
  case none

  /// Position interpolation: all pairs turn s times more slowly, as positions are divided by s. Neighbours become hard
  /// to distinguish, because the fast pairs, which distinguish them, slow down as well.
  ///
  /// The frequencies stay as they were; the positions change.
  ///
  /// - Source: Chen et al., "Extending context window of large language models via positional interpolation", 2023.
  case linear(factor: Double)

  /// NTK-aware: another base, so that the slowest pair turns s times more slowly, the fastest as before, and those
  /// between by intermediate amounts.
  ///
  ///     base′ = base × s^(d/(d - 2))
  ///
  /// - Source: bloc97, "NTK-aware scaled RoPE", 2023; Peng et al. 2023, definition 1.
  case ntkAware(factor: Double)

  /// NTK-aware, by as much as the current text needs: nothing up to the trained length, then more and more.
  ///
  ///     base′ = base × (s (n/L - 1) + 1)^(d/(d - 2)),  n = max(length, L)
  ///
  /// The trap is a cache: keys that were rotated at a shorter length do not match queries of a longer one. The length
  /// is therefore part of the value here, and not taken from the rotated tensor.
  ///
  /// - Source: emozilla, "Dynamically scaled RoPE", 2023; transformers' `rope_type` "dynamic":
  ///   `max_position_embeddings` is `trainedLength`, `seq_len` is `length`.
  case dynamicNTK(factor: Double, trainedLength: Int, length: Int)

  /// YaRN: pairs that turn often in the trained length stay, pairs that turn less than once are interpolated, between
  /// them a ramp; and scores are multiplied by a number a little above 1.
  ///
  ///     ωᵢ′ = (1 - γᵢ) ωᵢ/s + γᵢ ωᵢ
  ///     γᵢ  = 1 up to the pair with betaFast turns in L, 0 from the pair with betaSlow turns, linear in i between
  ///     cos and sin × (0.1 ln s + 1)
  ///
  /// The two ends of the ramp are whole pairs, rounded outwards, as in the authors' code; the paper's ramp is linear in
  /// the turns. If L is so short that the ends come out in reverse order, the ramp is a step.
  ///
  /// The factor of cos and sin is in both queries and keys, so that the scores have its square. `attentionFactor` sets
  /// another factor.
  ///
  /// - Source: Peng et al., "YaRN: efficient context window extension of large language models", 2023, §3.2 and §3.4: α
  ///   is `betaSlow`, β is `betaFast`, √(1/t) is the attention factor.
  case yarn(
    factor: Double, trainedLength: Int, betaFast: Double = 32, betaSlow: Double = 1, attentionFactor: Double? = nil)

  /// Llama 3.1: as YaRN, with the ramp in the number of turns and no factor of the scores.
  ///
  ///     r = L ωᵢ/2π turns in the trained length
  ///     ωᵢ′ = ωᵢ/s                       if r < lowFrequencyFactor
  ///           ωᵢ                         if r > highFrequencyFactor
  ///           (1 - γ) ωᵢ/s + γ ωᵢ        between, γ = (r - low)/(high - low)
  ///
  /// - Source: Grattafiori et al., "The Llama 3 herd of models", 2024, and its code, `apply_scaling`.
  case llama3(
    factor: Double, trainedLength: Int, lowFrequencyFactor: Double = 1, highFrequencyFactor: Double = 4)
}

extension RoPEScaling {
  /// The divisor of positions: s for linear interpolation, 1 otherwise.
  public var positionDivisor: Double {
    if case .linear(let factor) = self { factor } else { 1 }
  }

  /// Returns the reason why a stretching is impossible, in the learner's words, or `nil` if it is not.
  func problem(base: Double) -> String? {
    switch self {
    case .none:
      return nil
    case .linear(let factor), .ntkAware(let factor):
      return Self.factorProblem(factor)
    case .dynamicNTK(let factor, let trained, let length):
      return Self.factorProblem(factor) ?? Self.lengthProblem(trained)
        ?? (length < 0 ? "the length \(length) is negative" : nil)
    case .yarn(let factor, let trained, let fast, let slow, let attention):
      if let problem = Self.factorProblem(factor) ?? Self.lengthProblem(trained) { return problem }
      if !(slow > 0 && slow < fast && fast.isFinite) {
        return "betaSlow \(slow) and betaFast \(fast) do not rise from 0"
      }
      if !(base > 1) { return "yarn needs a base above 1, not \(base)" }
      guard let attention, !(attention > 0 && attention.isFinite) else { return nil }
      return "the attention factor \(attention) is not a finite number above 0"
    case .llama3(let factor, let trained, let low, let high):
      if let problem = Self.factorProblem(factor) ?? Self.lengthProblem(trained) { return problem }
      if low > 0 && low < high && high.isFinite { return nil }
      return "lowFrequencyFactor \(low) and highFrequencyFactor \(high) do not rise from 0"
    }
  }

  private static func factorProblem(_ factor: Double) -> String? {
    factor >= 1 && factor.isFinite ? nil : "the factor \(factor) is not a finite number from 1 on"
  }

  private static func lengthProblem(_ length: Int) -> String? {
    length >= 1 ? nil : "the trained length \(length) is not at least 1"
  }
}
