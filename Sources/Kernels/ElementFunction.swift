/// A function of single numbers that the fast loops have.
public enum ElementFunction: Sendable {
  /// x σ(f x), σ(x) = 1 / (1 + e⁻ˣ), f a factor above 0; 0 for -∞.
  case weightedBySigmoid(factor: Float)
  /// x Φ(x), Φ the probability that a standard normal number is below x; 0 for -∞.
  case weightedByNormal
  /// x σ(2u), u = √(2/π) (x + 0.044715 x³); 0 for -∞.
  case weightedByNormalApproximately
}
