internal import Glibc

/// Turns the scores along an axis into weights that sum to 1.
///
///     wᵢ = exp(xᵢ - m) / Σⱼ exp(xⱼ - m),   m = max x
///
/// A score that is off by δᵢ moves its weight by wᵢ·(δᵢ - Σⱼ wⱼδⱼ): where one weight is all but 1, hardly at all. With
/// δᵢ = eᵢ + u·|xᵢ - m| for the rounded difference, and 2u for the exponential, n·u for the sum and u for the quotient,
///
///     |error| ≤ wᵢ·((1 - wᵢ)·δᵢ + Σ_{j≠i} wⱼδⱼ + (n + 3)·u)
///
/// - Numerics: a row of nothing but -∞ is NaN, as in any arithmetic; replace it by `which`.
public func softmax(_ x: DoubleTensor, axis: Int) -> DoubleTensor {
  let unit = DoubleTensor.unitRoundoff
  let last = x.swappedAxes(axis, -1)
  let n = last.shape.last ?? 0
  Stages.count(terms: n)
  var (weights, errors): ([Double], [Double]) = ([], [])
  for start in stride(from: 0, to: last.size, by: max(1, n)) {
    let row = last.elements[start..<start + n]
    let greatest = row.max() ?? 0
    let powers = row.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    let lane = powers.map { $0 / sum }
    let moved = lane.indices.map { place -> Double in
      lane[place] == 0 ? 0 : last.errors[start + place] + unit * abs(row[start + place] - greatest)
    }
    let all = zip(lane, moved).reduce(0) { $0 + $1.0 * $1.1 }
    weights += lane
    errors += lane.indices.map { place in
      let weight = lane[place]
      // No first-order bound is meant for scores whose own error is of the size of 1: the weight may then be anything.
      let shift = (1 - weight) * moved[place] + max(0, all - weight * moved[place])
      return weight * (expm1(min(shift, 1)) + Double(n + 3) * unit)
    }
  }
  return DoubleTensor(weights, last.shape, errors: errors).swappedAxes(axis, -1)
}

/// Returns the logarithm of the sum of exponentials along an axis: m + log Σⱼ exp(xⱼ - m).
///
///     |error| ≤ Σⱼ wⱼδⱼ + (n + 2)·u + 2u·|log Σ| + u·|result|
public func logSumExp(_ x: DoubleTensor, axis: Int, keepDims: Bool = false) -> DoubleTensor {
  let unit = DoubleTensor.unitRoundoff
  Stages.count(terms: x.dim(axis))
  return x.reduced(axis: axis, keepDims: keepDims) { values, errors in
    guard let greatest = values.max(), greatest.isFinite else { return (values.max() ?? -.infinity, 0) }
    let powers = values.map { exp($0 - greatest) }
    let sum = powers.reduce(0, +)
    let moved = values.indices.reduce(0.0) {
      powers[$1] == 0 ? $0 : $0 + powers[$1] / sum * (errors[$1] + unit * abs(values[$1] - greatest))
    }
    let result = greatest + log(sum)
    return (result, moved + (Double(values.count) + 2) * unit + 2 * unit * abs(log(sum)) + unit * abs(result))
  }
}
