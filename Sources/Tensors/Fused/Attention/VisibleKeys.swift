/// The keys that each query of an attention sees: from one up to another, and a number for each if that isn't all.
package struct VisibleKeys {
  /// The sizes of the axes before the queries, which broadcast to those of the heads.
  let leading: [Int]
  /// The first key that each query sees, for each index of the leading axes.
  let lower: [Int32]
  /// The key behind the last.
  let upper: [Int32]
  /// The numbers of the mask, `[…, n, m]`; nil if the bounds say all. The last two axes may have size 1.
  let numbers: Tensor?
  /// Whether the numbers are added.
  let isAdded: Bool

  /// Creates the keys of a causal mask without numbers: query i sees those up to i + m - n.
  package init(causal queries: Int, keys: Int) {
    leading = []
    lower = [Int32](repeating: 0, count: queries)
    upper = (0..<queries).map { Int32(Swift.min(Swift.max(0, $0 + keys - queries + 1), keys)) }
    (numbers, isAdded) = (nil, false)
  }

  /// Creates the keys that a mask allows.
  ///
  /// - Parameters:
  ///   - mask: Booleans that allow, or numbers that are added; it broadcasts to `[…, queries, keys]`.
  ///   - isCausal: whether keys behind i + m - n are forbidden as well.
  ///   - queries: how many there are, n.
  ///   - keys: how many there are, m.
  /// - Cost: a pass over the mask.
  package init(_ mask: Tensor, isCausal: Bool, queries: Int, keys: Int) {
    let padded = mask.ndim >= 2 ? mask : mask.reshaped(Array(repeating: 1, count: 2 - mask.ndim) + mask.shape)
    let numbers = padded.dtype == .bool ? padded : padded.float32
    leading = numbers.shape.dropLast(2)
    isAdded = numbers.dtype != .bool
    let heads = elementCount(leading)
    let (rows, columns) = (numbers.shape[numbers.ndim - 2], numbers.shape[numbers.ndim - 1])
    let isAdded = isAdded
    var (lower, upper): ([Int32], [Int32]) = ([], [])
    lower.reserveCapacity(heads * queries)
    upper.reserveCapacity(heads * queries)
    var saysAll = true
    for head in 0..<heads {
      for query in 0..<queries {
        if query > 0 && rows == 1 {
          lower.append(lower[lower.count - 1])
          upper.append(upper[upper.count - 1])
          continue
        }
        let start = (head * rows + (rows == 1 ? 0 : query)) * columns
        let span =
          isAdded
          ? AllowedKeys(numbers.floats[start..<(start + columns)])
          : AllowedKeys(numbers.truths[start..<(start + columns)])
        saysAll = saysAll && span.isWhole
        let isForAll = columns == 1 && keys != 1 && span.end == 1
        lower.append(Int32(isForAll ? 0 : span.start))
        upper.append(Int32(isForAll ? keys : span.end))
      }
    }
    if isCausal {
      for place in upper.indices {
        let end = Swift.max(0, place % queries + keys - queries + 1)
        upper[place] = Swift.min(upper[place], Int32(Swift.min(end, keys)))
      }
    }
    (self.lower, self.upper) = (lower, upper)
    self.numbers = saysAll ? nil : numbers
  }

  /// Returns how many pairs of a query and a key are inside the bounds, for one index of the leading axes.
  func pairs(queries: Int, at head: Int) -> Int {
    (head * queries..<(head + 1) * queries).reduce(0) { $0 + Swift.max(0, Int(upper[$1]) - Int(lower[$1])) }
  }
}

/// The allowed keys of a row of a mask.
private struct AllowedKeys {
  /// The first.
  var start = 0
  /// The one behind the last.
  var end = 0
  /// Whether all between are allowed, and nothing is added to them.
  var isWhole = true

  init(_ row: Slice<UnsafeBufferPointer<UInt8>>) {
    let allowed = row.reduce(0) { $0 + Int($1) }
    if allowed == 0 { return }
    start = (row.firstIndex(of: 1) ?? row.startIndex) - row.startIndex
    end = (row.lastIndex(of: 1) ?? row.startIndex) - row.startIndex + 1
    isWhole = allowed == end - start
  }

  init(_ row: Slice<UnsafeBufferPointer<Float>>) {
    guard let first = row.firstIndex(where: { $0 != -.infinity }) else { return }
    let last = row.lastIndex { $0 != -.infinity } ?? first
    (start, end) = (first - row.startIndex, last - row.startIndex + 1)
    isWhole = row[first...last].allSatisfy { $0 == 0 }
  }
}
