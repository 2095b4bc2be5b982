import Tensors

/// Attention in which each query was compared with its own list of keys and with no other.
public struct GatheredAttention: Sendable, Equatable {
  /// What some neighbouring queries give the keys that they see.
  public struct Rows: Sendable, Equatable {
    /// The queries, from the first to before the last.
    public var queries: Range<Int>
    /// The places of the keys that they see.
    public var keys: [Int]
    /// What each gives each of these: `[…, queries, keys]`, rows that sum to 1.
    public var weights: Tensor
  }

  /// The outputs, `[…, n, dᵥ]`.
  public var output: Tensor
  /// The weights that exist, in the order of the queries.
  public var rows: [Rows]
  /// How many keys there are, m.
  public var keyCount: Int

  /// The weights in the grid of dense attention, 0 where no score was made: `[…, n, m]`.
  ///
  /// - Cost: n m numbers, which the attention itself did without.
  public var weights: Tensor {
    // The values' own leading axes, which the output has too, are none of the weights'.
    let leading = Array((rows.first?.weights ?? output).shape.dropLast(2))
    var grid = Tensor.zeros(leading + [output.dim(-2), keyCount])
    for part in rows where !part.keys.isEmpty { grid[.ellipsis, part.queries, part.keys] = part.weights }
    return grid
  }

  /// How many scores were made: a dense attention makes n m for each head.
  public var scoreCount: Int { rows.reduce(0) { $0 + $1.weights.size } }

  /// Attention of groups of queries to the keys that each group sees.
  ///
  /// - Parameters:
  ///   - groups: neighbouring queries and their keys, which cover all queries in order.
  ///   - attend: the weights and outputs of a group.
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
