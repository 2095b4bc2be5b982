internal import Glibc
internal import Kernels

/// Functions of single elements that layers use between two matrices. Each is one operation: put together from others in
/// `Float`, it would lose digits or compute exponentials that no element needs.
extension Tensor {
  /// Returns x σ(f x) of each element, σ(x) = 1 / (1 + e⁻ˣ), f a factor above 0.
  ///
  /// - Numerics: σ as in ``sigmoid()``; 0 for -∞, where the product would be -∞ · 0. From 8,192 numbers on within 6 ε of
  ///   the exact value, relative to it, ε = 2⁻²³; 0 or fewer digits where that is below 2⁻¹²⁰.
  package func weightedBySigmoid(of factor: Float = 1) -> Tensor {
    activated(.weightedBySigmoid(factor: factor)) { x in
      let e = expf(-Swift.abs(factor * x))
      return x == -.infinity ? 0 : x * ((x >= 0 ? 1 : e) / (1 + e))
    }
  }

  /// Returns x Φ(x) of each element, Φ the probability that a standard normal number is below x.
  ///
  ///     x/2 erfc(-x/√2)
  ///
  /// - Numerics: in `Double`: for negative x the sum 1 + erf would cancel. 0 for -∞, where the product would be -∞ · 0. From
  ///   8,192 numbers on without that sum too, within 6 ε of the exact value, relative to it, ε = 2⁻²³; 0 or fewer digits
  ///   where that is below 2⁻¹²⁰.
  package func weightedByNormal() -> Tensor {
    activated(.weightedByNormal) {
      let x = Double($0)
      return x == -.infinity ? 0 : Float(x / 2 * erfc(-x * 0.5.squareRoot()))
    }
  }

  /// Returns x σ(2u) of each element, u = √(2/π) (x + 0.044715 x³): ``weightedByNormal()`` by a sigmoid.
  ///
  /// - Numerics: in `Double`; 0 for -∞, where the quotient would be -∞ / ∞. From 8,192 numbers on within (4 + 6 |u|) ε of the
  ///   exact value, relative to it, ε = 2⁻²³; 0 or fewer digits where that is below 2⁻¹²⁰.
  package func weightedByNormalApproximately() -> Tensor {
    activated(.weightedByNormalApproximately) {
      let x = Double($0)
      let u = (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)
      return x == -.infinity ? 0 : Float(x / (1 + Glibc.exp(-2 * u)))
    }
  }

  /// Returns x above zero, α (eˣ - 1) below.
  ///
  /// - Numerics: eˣ - 1 is one function: near 0 the difference would cancel all digits.
  package func levelledBelowZero(at alpha: Float) -> Tensor { activated { $0 > 0 ? $0 : alpha * expm1f($0) } }

  /// Returns log(1 + eˣ) of each element.
  ///
  /// - Numerics: as max(x, 0) + log(1 + e⁻ᴵˣᴵ), in which no exponential overflows.
  package func softened() -> Tensor { activated { ($0 < 0 ? 0 : $0) + log1pf(expf(-Swift.abs($0))) } }

  /// Applies a function that takes one exponential or error function per element, and notes that work.
  ///
  /// - Parameters:
  ///   - fast: its name among the fast loops.
  ///   - function: the function, in plain.
  @inline(__always)
  private func activated(_ fast: ElementFunction? = nil, _ function: (Float) -> Float) -> Tensor {
    Work.note(exponentials: size)
    if let fast, let result = fastElements(fast) { return result }
    return mapped(function)
  }
}
