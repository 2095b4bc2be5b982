package import Kernels

/// The gradients of a fused attention, for each index of the joint leading axes.
package struct FusedAttentionGradient {
  /// The gradient with respect to queries, `[…, n, d]`.
  package var queries: Tensor
  /// The gradient with respect to keys, `[…, m, d]`.
  package var keys: Tensor
  /// The gradient with respect to values, `[…, m, dᵥ]`.
  package var values: Tensor
}

extension Tensor {
  /// Computes the gradient of attention block by block of queries, without a grid of scores.
  ///
  /// - Parameters:
  ///   - queries: heads of n rows of d features.
  ///   - keys: heads of m rows of d features.
  ///   - values: heads of m rows of dᵥ features.
  ///   - upstream: heads of n rows of dᵥ features: the gradient coming in.
  ///   - leading: the joint leading axes. A tensor that broadcasts to them has a gradient for each of its readers here, which
  ///     are still to be added up.
  ///   - options: what else was asked for; there are neither sinks nor a bound of scores.
  ///   - kernels: the fast loops.
  /// - Cost: the pairs inside the bounds times 3 d + 2 dᵥ multiply-adds, and an exponential for each pair; for each thread, two
  ///   numbers for each of m keys and a few queries, and sums as large as keys and values.
  /// - Numerics: within n ε of double precision: see ``FastLoops``.
  package static func fusedAttentionGradient(
    queries: HeadRows, keys: HeadRows, values: HeadRows, upstream: HeadRows, leading: [Int],
    _ options: FusedAttentionOptions, with kernels: any KernelSet.Type
  ) -> FusedAttentionGradient {
    let (d, dv, n, m) = (queries.features, values.features, queries.count, keys.count)
    let heads = elementCount(leading)
    let byQueries = Storage.uninitialized(.float32, count: heads * n * d)
    let byKeys = Storage.uninitialized(.float32, count: heads * m * d)
    let byValues = Storage.uninitialized(.float32, count: heads * m * dv)
    func head(_ head: Int, of storage: Storage, rows: Int, columns: Int) -> AttentionTask.MutableMatrix {
      .init(storage.base.assumingMemoryBound(to: Float.self) + head * rows * columns, stride: columns)
    }
    let call = FusedAttentionCall(queries: queries, keys: keys, values: values, leading: leading, options: options)
    let upstreamOffsets = upstream.offsets(in: leading)
    call.withTasks(heads: heads, output: { head($0, of: byQueries, rows: n, columns: d) }) { tasks in
      let gradients = tasks.indices.map {
        AttentionGradientTask(
          of: tasks[$0], upstream: call.matrix(upstream, upstreamOffsets[$0]), byQueries: tasks[$0].output,
          byKeys: head($0, of: byKeys, rows: m, columns: d), byValues: head($0, of: byValues, rows: m, columns: dv))
      }
      let shares = GradientShares(gradients, kernels)
      Work.note(multiplyAdds: shares.pairs * (3 * d + 2 * dv), exponentials: shares.pairs)
      shares.compute()
    }
    withExtendedLifetime((queries, keys, values, upstream, options)) {}
    return FusedAttentionGradient(
      queries: Tensor(byQueries, leading + [n, d]), keys: Tensor(byKeys, leading + [m, d]),
      values: Tensor(byValues, leading + [m, dv]))
  }
}

extension VisibleKeys {
  /// Whether there is a query that sees no key.
  package var hasEmptyRows: Bool { zip(lower, upper).contains { $0 >= $1 } }
}
