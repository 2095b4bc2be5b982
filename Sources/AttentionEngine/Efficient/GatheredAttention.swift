import Tensors

/// The result of attention in which each query was compared only with its own list of keys.
public struct GatheredAttention: Sendable, Equatable {
  /// The weights of some neighbouring queries over the keys that they see.
  public struct Rows: Sendable, Equatable {
    /// The range of the queries.
    public var queries: Range<Int>
    /// The indices of the keys that they see.
    public var keys: [Int]
    /// The weight of each of these keys for each query: `[…, queries, keys]`, rows that sum to 1.
    public var weights: Tensor
  }

  /// The outputs, `[…, n, dᵥ]`.
  public var output: Tensor
  /// The weights that were computed, in the order of the queries.
  public var rows: [Rows]
  /// The number of keys, m.
  public var keyCount: Int

  /// The weights in the grid of dense attention, 0 where no score was computed: `[…, n, m]`.
  ///
  /// - Cost: n m numbers, which the attention itself avoids.
  public var weights: Tensor {
    // The weights lack the leading axes of the values alone, which the output has.
    let leading = Array((rows.first?.weights ?? output).shape.dropLast(2))
    var grid = Tensor.zeros(leading + [output.dim(-2), keyCount])
    for part in rows where !part.keys.isEmpty { grid[.ellipsis, part.queries, part.keys] = part.weights }
    return grid
  }

  /// The number of scores computed: dense attention computes n m for each head.
  public var scoreCount: Int { rows.reduce(0) { $0 + $1.weights.size } }

  /// Computes the attention of groups of queries to the keys that each group sees.
  ///
  /// - Parameters:
  ///   - groups: neighbouring queries and their keys, which cover all queries in order.
  ///   - attend: a function that computes the weights and outputs of a group.
  init(
    keyCount: Int, outputShape: [Int], _ groups: [(queries: Range<Int>, keys: [Int])],
    attend: (Range<Int>, [Int]) -> AttentionTrace
  ) {
    var (outputs, rows): ([Tensor], [Rows]) = ([], [])
    for (queries, keys) in groups {
      let trace = attend(queries, keys)
      outputs.append(trace.output)
      rows.append(Rows(queries: queries, keys: keys, weights: trace.weights))
    }
    output = outputs.isEmpty ? .zeros(outputShape) : concatenated(outputs, axis: -2)
    self.rows = rows
    self.keyCount = keyCount
    Work.note(scoreBytes: 4 * scoreCount)
  }
}
