import AttentionEngine
import Foundation
import Kernels
import Tensors

extension FusedAttentionTests {
  /// The operands of an attention, computed by fast loops, and by the definition in `Double`.
  struct Trial {
    let sizes: Sizes
    var queries, keys, values: Tensor
    var mask: AttentionMask?
    let scale: Float
    let cap: Float?
    let sinks: Tensor?
    let group: Int

    init(
      _ sizes: Sizes, heads: Int, keyHeads: Int? = nil, mask: AttentionMask? = nil, scale: Float? = nil,
      cap: Float? = nil, sinks: Tensor? = nil
    ) {
      self.sizes = sizes
      queries = .normal([heads, sizes.n, sizes.d], seed: 1)
      keys = .normal([keyHeads ?? heads, sizes.m, sizes.d], seed: 2)
      values = .normal([keyHeads ?? heads, sizes.m, sizes.dv], seed: 3)
      group = heads / (keyHeads ?? heads)
      (self.mask, self.cap, self.sinks) = (mask, cap, sinks)
      self.scale = scale ?? 1 / Float(sizes.d).squareRoot()
    }

    func result(with kernels: any KernelSet.Type) -> FusedAttentionResult {
      var options = FusedAttentionOptions(scale: scale)
      options.visible = mask?.visibleKeys(queries: sizes.n, keys: sizes.m)
      options.emptyRowsAreNaN = (mask?.emptyRows ?? .nan) == .nan
      options.softcap = cap
      options.sinks = sinks
      return Tensor.fusedAttention(
        queries: HeadRows(queries), keys: HeadRows(keys).shared(by: group), values: HeadRows(values).shared(by: group),
        leading: [queries.dim(0)], options, with: kernels)
    }

    private static func product(_ x: [Double], _ i: Int, _ y: [Double], _ j: Int, _ count: Int) -> Double {
      var sum = 0.0
      for p in 0..<count { sum += x[i + p] * y[j + p] }
      return sum
    }

    /// What the definition gives.
    struct Definition {
      var output: [Double] = []
      var logSums: [Double] = []
      var greatestScore = 0.0
      var greatestValue = 0.0
    }

    func definition() -> Definition {
      var result = Definition()
      let (n, m, d, dv) = (sizes.n, sizes.m, sizes.d, sizes.dv)
      let heads = queries.dim(0)
      let (q, k, v) = (
        queries.asArray().map(Double.init), keys.asArray().map(Double.init), values.asArray().map(Double.init)
      )
      let whole = mask?.applied(to: Tensor.zeros([heads, n, m])).asArray().map(Double.init)
      let sinks = self.sinks?.asArray().map(Double.init) ?? []
      result.greatestValue = v.reduce(0) { max($0, abs($1)) }
      for head in 0..<heads {
        let shared = head / group
        for i in 0..<n {
          var scores = (0..<m).map { j in
            let product = Trial.product(q, (head * n + i) * d, k, (shared * m + j) * d, d)
            let scaled = product * Double(scale)
            let capped = cap.map { Double($0) * tanh(scaled / Double($0)) } ?? scaled
            result.greatestScore = max(result.greatestScore, abs(product * Double(scale)))
            guard let added = whole?[(head * n + i) * m + j] else { return capped }
            return added == -.infinity ? -.infinity : capped + added
          }
          if !sinks.isEmpty { scores.append(sinks[head % sinks.count]) }
          let greatest = scores.max() ?? 0
          let weights = scores.map { greatest == -.infinity ? 0 : exp($0 - greatest) }
          let total = weights.reduce(0, +)
          result.logSums.append(greatest + log(total))
          var sums = [Double](repeating: 0, count: dv)
          for j in 0..<m where weights[j] != 0 {
            for c in 0..<dv { sums[c] += weights[j] * v[(shared * m + j) * dv + c] }
          }
          result.output += sums.map { total == 0 ? 0 : $0 / total }
        }
      }
      return result
    }
  }
}
