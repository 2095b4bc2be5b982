package import Kernels

/// Heads whose rows are stored in codes of 8 bits, each row with a factor.
package struct CodedHeadRows {
  /// The codes, `[…, m, d]`.
  let codes: Tensor
  /// The factors, `[…, m, 1]`.
  let factors: Tensor

  /// Creates heads from codes `[…, m, d]`, `int8`, and factors `[…, m, 1]`, `float32`.
  package init(codes: Tensor, factors: Tensor) { (self.codes, self.factors) = (codes, factors) }

  /// The sizes of the axes before the rows.
  var leading: [Int] { codes.shape.dropLast(2) }
  /// How many rows a head has.
  var count: Int { codes.shape[codes.ndim - 2] }
  /// How many numbers a row has.
  var features: Int { codes.shape[codes.ndim - 1] }

  /// Returns the number of the head for each index of leading axes to which these broadcast.
  func heads(group: Int, in whole: [Int]) -> [Int] {
    headOffsets(leading, rowMajorStrides(leading), group: group, in: whole)
  }

  /// Returns a head's matrix.
  func matrix(_ head: Int) -> CodedMatrix {
    CodedMatrix(
      UnsafePointer(codes.storage.base.assumingMemoryBound(to: Int8.self)) + head * count * features, stride: features,
      factors: UnsafePointer(factors.storage.base.assumingMemoryBound(to: Float.self)) + head * count)
  }
}

extension Tensor {
  /// Computes the attention of a few queries to keys and values in codes, which are decoded number by number where they are
  /// needed.
  ///
  /// - Parameters:
  ///   - queries: heads of n rows of d features, n at most 8.
  ///   - keys: heads of m rows of d features.
  ///   - values: heads of m rows of dᵥ features.
  ///   - group: how many heads of queries share one of keys and values.
  ///   - leading: the leading axes of the queries.
  ///   - options: what else is asked for; no bound of scores, no mask with numbers.
  ///   - kernels: the fast loops.
  /// - Returns: `[…, n, dᵥ]`; nil if there are more queries, or what is asked for needs another way.
  package static func codedAttention(
    queries: HeadRows, keys: CodedHeadRows, values: CodedHeadRows, group: Int, leading: [Int],
    _ options: FusedAttentionOptions, with kernels: any KernelSet.Type
  ) -> Tensor? {
    let (n, dv, heads) = (queries.count, values.features, elementCount(leading))
    guard n <= RowAttention.mostQueries, options.softcap == nil, options.visible?.numbers == nil else { return nil }
    let (keyHeads, valueHeads) = (keys.heads(group: group, in: leading), values.heads(group: group, in: leading))
    let rows = RowAttention(
      queries: queries, queryOffsets: queries.offsets(in: leading), groups: headGroups(keyHeads, valueHeads),
      keyCount: keys.count, valueFeatures: dv, options: options,
      boundOffsets: options.visible.map {
        headOffsets($0.leading, rowMajorStrides($0.leading + [n]).dropLast(), in: leading)
      }
        ?? [])
    Work.note(
      multiplyAdds: heads * n * keys.count * (queries.features + dv), exponentials: heads * n * keys.count)
    defer { withExtendedLifetime((queries, keys, values)) {} }
    return Tensor(leading + [n, dv], count: heads * n * dv) { out in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: heads * n) { logSums in
        guard let logSums = logSums.baseAddress else { return }
        rows.run(output: { .init(out + $0 * n * dv, stride: dv) }, logSums: logSums) { head, task, scores in
          kernels.attend(
            task, keys: keys.matrix(keyHeads[head]), values: values.matrix(valueHeads[head]), scores: scores)
        }
      }
    }
  }
}
