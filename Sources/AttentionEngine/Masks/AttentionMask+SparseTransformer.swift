import Tensors

extension AttentionMask {
  /// Returns the Sparse Transformer's strided pattern: the last tokens, and every l-th before them.
  ///
  ///     allowed[i, j] = true if j ≤ p and (p - j ≤ l or (p - j) mod l = 0),   p = i + keys - queries
  ///
  /// Any earlier token is reached in two steps, first by strides, then inside the window: √n keys per query are
  /// enough if l is near √n. It suits data with a period, such as the rows of an image; text has no period.
  ///
  ///     AttentionMask.strided(queries: 8, keys: 8, stride: 3).allowed[7]
  ///     // false true false false true true true true
  ///
  /// - Parameters:
  ///   - queries: the number of queries.
  ///   - keys: the number of keys; queries and keys end together.
  ///   - stride: l, in tokens.
  /// - Returns: a mask of shape `[queries, keys]`, the union of the paper's two heads.
  /// - Refuses: a stride below 1, as `strided: the stride 0 is not at least 1`; a negative count.
  /// - Cost: queries × keys numbers.
  /// - Source: Child et al., "Generating long sequences with sparse transformers", 2019, §4.3. A⁽¹⁾ is the window from
  ///   max(0, i - l) to i, A⁽²⁾ the strides.
  public static func strided(queries: Int, keys: Int, stride: Int) -> AttentionMask {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: nil, in: "strided")
    if stride < 1 { refuse(ShapeError("strided", "the stride \(stride) is not at least 1")) }
    return grid.mask { place, key in
      key <= place && (place - key <= stride || (place - key) % stride == 0)
    }
  }

  /// Returns the Sparse Transformer's fixed pattern: the query's own block of l tokens, and the last c of every earlier
  /// block.
  ///
  ///     allowed[i, j] = true if j ≤ p and (⌊j / l⌋ = ⌊p / l⌋ or j mod l ≥ l - c),   p = i + keys - queries
  ///
  /// The last tokens of a block can gather the content of the block, and all later tokens read it there: any earlier
  /// token is reached in two steps, wherever it stands.
  ///
  ///     AttentionMask.fixed(queries: 8, keys: 8, stride: 3, summaries: 1).allowed[7]
  ///     // false false true false false true true true
  ///
  /// - Parameters:
  ///   - queries: the number of queries.
  ///   - keys: the number of keys; queries and keys end together.
  ///   - stride: l, tokens in a block.
  ///   - summaries: c, the number of last tokens of a block that summarise it.
  /// - Returns: a mask of shape `[queries, keys]`, the union of the paper's two heads.
  /// - Refuses: a stride below 1, as `fixed: the stride 0 is not at least 1`; more summaries than a block has, or fewer
  ///   than 0, as `fixed: 4 summaries are not from 0 to the stride 3`; a negative count.
  /// - Cost: queries × keys numbers.
  /// - Source: Child et al. 2019, §4.3.
  public static func fixed(queries: Int, keys: Int, stride: Int, summaries: Int) -> AttentionMask {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: nil, in: "fixed")
    if stride < 1 { refuse(ShapeError("fixed", "the stride \(stride) is not at least 1")) }
    if summaries < 0 || summaries > stride {
      refuse(ShapeError("fixed", "\(summaries) summaries are not from 0 to the stride \(stride)"))
    }
    return grid.mask { place, key in
      key <= place && (key / stride == place / stride || key % stride >= stride - summaries)
    }
  }
}
