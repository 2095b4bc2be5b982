import AttentionEngine
import Foundation
import Kernels
import Tensors
import Testing

/// The operands of a gradient of attention, computed by fast loops, and by the formulas in `Double`.
struct FusedGradientTrial {
  /// A head's sizes: queries, keys, features, features of values.
  struct Sizes: CustomTestStringConvertible {
    var (n, m, d, dv): (Int, Int, Int, Int)
    var testDescription: String { "\(n) queries, \(m) keys, widths \(d) and \(dv)" }
  }

  let sizes: Sizes
  var queries, keys, values, upstream: Tensor
  var mask: AttentionMask?
  let scale: Float
  let group: Int

  init(_ sizes: Sizes, heads: Int, keyHeads: Int? = nil, mask: AttentionMask? = nil, scale: Float? = nil) {
    self.sizes = sizes
    queries = .normal([heads, sizes.n, sizes.d], seed: 1)
    keys = .normal([keyHeads ?? heads, sizes.m, sizes.d], seed: 2)
    values = .normal([keyHeads ?? heads, sizes.m, sizes.dv], seed: 3)
    upstream = .normal([heads, sizes.n, sizes.dv], seed: 4)
    group = heads / (keyHeads ?? heads)
    self.mask = mask
    self.scale = scale ?? 1 / Float(sizes.d).squareRoot()
  }

  /// The gradients that fast loops give.
  func result(with kernels: any KernelSet.Type) -> FusedAttentionGradient {
    var options = FusedAttentionOptions(scale: scale)
    options.visible = mask?.visibleKeys(queries: sizes.n, keys: sizes.m)
    options.emptyRowsAreNaN = mask == nil
    return Tensor.fusedAttentionGradient(
      queries: HeadRows(queries), keys: HeadRows(keys).shared(by: group), values: HeadRows(values).shared(by: group),
      upstream: HeadRows(upstream), leading: [queries.dim(0)], options, with: kernels)
  }

  /// A gradient in `Double`, and for each number the sum of the magnitudes of which it is the sum.
  struct Sums {
    var numbers, magnitudes: [Double]

    init(_ count: Int) {
      (numbers, magnitudes) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
    }

    mutating func add(_ number: Double, _ magnitude: Double, times factors: ArraySlice<Double>, at start: Int) {
      var place = start
      for factor in factors {
        numbers[place] += number * factor
        magnitudes[place] += magnitude * abs(factor)
        place += 1
      }
    }
  }

  /// What the formulas give, a head of keys for each head of queries.
  struct Formulas {
    var queries, keys, values: Sums
    var greatestScore = 0.0
  }

  func formulas() -> Formulas {
    let (n, m, d, dv) = (sizes.n, sizes.m, sizes.d, sizes.dv)
    let heads = queries.dim(0)
    var result = Formulas(
      queries: Sums(heads * n * d), keys: Sums(heads * m * d), values: Sums(heads * m * dv))
    func doubles(_ x: Tensor) -> [Double] { x.asArray().map(Double.init) }
    let (q, k, v, g) = (doubles(queries), doubles(keys), doubles(values), doubles(upstream))
    let added = doubles(mask?.applied(to: Tensor.zeros([heads, n, m])) ?? Tensor.zeros([heads, n, m]))
    let scale = Double(scale)
    for head in 0..<heads {
      for i in 0..<n {
        let (query, start) = (head * n + i, head / group * m)
        let ownQuery = q[query * d..<(query + 1) * d]
        let ownUpstream = g[query * dv..<(query + 1) * dv]
        let seen = (0..<m).filter { added[query * m + $0] != -.infinity }
        var (scores, slopes, magnitudes) = ([Double](), [Double](), [Double]())
        for j in seen {
          let key = start + j
          scores.append(scale * zip(ownQuery, k[key * d..<(key + 1) * d]).reduce(0) { $0 + $1.0 * $1.1 })
          let products = zip(ownUpstream, v[key * dv..<(key + 1) * dv]).map { $0 * $1 }
          slopes.append(products.reduce(0, +))
          magnitudes.append(products.reduce(0) { $0 + abs($1) })
        }
        let greatest = scores.max() ?? 0
        result.greatestScore = scores.reduce(result.greatestScore) { max($0, abs($1)) }
        let unnormalised = scores.map { exp($0 - greatest) }
        let total = unnormalised.reduce(0, +)
        let weights = unnormalised.map { $0 / total }
        let mean = zip(weights, slopes).reduce(0) { $0 + $1.0 * $1.1 }
        let magnitude = zip(weights, magnitudes).reduce(0) { $0 + $1.0 * $1.1 }
        for (place, j) in seen.enumerated() {
          let key = start + j
          let byScore = scale * weights[place] * (slopes[place] - mean)
          let size = abs(scale) * weights[place] * (magnitudes[place] + magnitude)
          result.queries.add(byScore, size, times: k[key * d..<(key + 1) * d], at: query * d)
          result.keys.add(byScore, size, times: ownQuery, at: (head * m + j) * d)
          result.values.add(weights[place], weights[place], times: ownUpstream, at: (head * m + j) * dv)
        }
      }
    }
    return result
  }
}
