internal import Glibc
internal import Kernels

/// The attention of a few queries to many keys, cut into stretches of keys that threads share out.
///
/// Each query has a part for each stretch: the greatest score, the sum of weights, the weighted sum of values. The parts are
/// joined at the end, as in ``FusedAttentionOptions``' formula with the greatest of all.
///
/// - Source: Dao et al., "Flash-decoding for long-context inference", 2023.
struct RowAttention {
  /// The heads of queries, and which keys and values each reads.
  let queries: HeadRows
  let queryOffsets: [Int]
  /// The heads of queries that read the same keys and values, one range after another.
  let groups: [Range<Int>]
  let keyCount: Int
  let valueFeatures: Int
  let options: FusedAttentionOptions
  let boundOffsets: [Int]

  /// How many keys a stretch has: their scores fit the first cache, their keys and values the second.
  static let stretch = 512

  /// The most queries for which this is faster than blocks of queries, which take as long for one as for all of them.
  static let mostQueries = 8

  /// Computes one query's attention to some keys: of a head, a task and the memory for its scores.
  typealias Attend = (_ head: Int, _ task: RowTask, _ scores: UnsafeMutablePointer<Float>) -> RowPart

  /// Computes all queries.
  ///
  /// - Parameters:
  ///   - output: where a head's outputs begin, and how many numbers it is from one to the next.
  ///   - logSums: n numbers for each head.
  ///   - attend: the loop.
  func run(
    output: (_ head: Int) -> AttentionTask.MutableMatrix, logSums: UnsafeMutablePointer<Float>, attend: Attend
  ) {
    let (n, d, dv) = (queries.count, queries.features, valueFeatures)
    let heads = queryOffsets.count
    let stretches = (keyCount + RowAttention.stretch - 1) / RowAttention.stretch
    let isLarge = heads * n * keyCount * (d + dv) >= Team.leastWork
    let threads = isLarge ? Processor.count : 1
    let scoreRoom = RowAttention.stretch + 16
    let memory = Parts(
      sums: .allocate(capacity: heads * n * stretches * dv), parts: .allocate(capacity: heads * n * stretches),
      scores: .allocate(capacity: threads * scoreRoom))
    defer { memory.deallocate() }
    let start = UnsafePointer(queries.tensor.storage.base.assumingMemoryBound(to: Float.self))
    Team.share(groups.count * stretches, threads: threads) { part, thread in
      let first = part % stretches * RowAttention.stretch
      let range = first..<Swift.min(keyCount, first + RowAttention.stretch)
      for head in groups[part / stretches] {
        for query in 0..<n {
          let place = (head * n + query) * stretches + part % stretches
          let task = RowTask(
            query: start + queryOffsets[head] + query * queries.rowStride, range: seen(range, head, query), features: d,
            valueFeatures: dv, scale: options.scale, sums: memory.sums + place * dv)
          memory.parts[place] = attend(head, task, memory.scores + thread * scoreRoom)
        }
      }
    }
    for head in 0..<heads {
      let target = output(head)
      for query in 0..<n {
        let place = (head * n + query) * stretches
        logSums[head * n + query] = join(
          memory.parts + place, memory.sums + place * dv, count: stretches, sink: options.sink(head),
          target.start + query * target.stride)
      }
    }
  }

  /// Returns the keys of a stretch that a query sees.
  private func seen(_ range: Range<Int>, _ head: Int, _ query: Int) -> Range<Int> {
    guard let visible = options.visible else { return range }
    let place = boundOffsets[head] + query
    let lower = Swift.min(Swift.max(range.lowerBound, Int(visible.lower[place])), range.upperBound)
    return lower..<Swift.max(lower, Swift.min(range.upperBound, Int(visible.upper[place])))
  }

  /// Joins a query's parts, writes its output, and returns the logarithm of its denominator.
  private func join(
    _ parts: UnsafePointer<RowPart>, _ sums: UnsafePointer<Float>, count: Int, sink: Float?,
    _ output: UnsafeMutablePointer<Float>
  ) -> Float {
    let logarithm = Float(M_LOG2E)
    var maximum = sink.map { $0 * logarithm } ?? -.infinity
    for part in 0..<count { maximum = Swift.max(maximum, parts[part].maximum) }
    let reference = maximum == -.infinity ? 0 : maximum
    var denominator = sink.map { exp2f($0 * logarithm - reference) } ?? 0
    output.update(repeating: 0, count: valueFeatures)
    for part in 0..<count {
      let share = exp2f(parts[part].maximum - reference)
      denominator += share * parts[part].denominator
      if share == 0 && !parts[part].denominator.isNaN { continue }
      for i in 0..<valueFeatures { output[i] += share * sums[part * valueFeatures + i] }
    }
    let divisor: Float = denominator == 0 && !options.emptyRowsAreNaN ? 1 : denominator
    for i in 0..<valueFeatures { output[i] /= divisor }
    return maximum / logarithm + logf(denominator)
  }
}

/// The memory of the parts.
private struct Parts: @unchecked Sendable {
  let sums: UnsafeMutablePointer<Float>
  let parts: UnsafeMutablePointer<RowPart>
  let scores: UnsafeMutablePointer<Float>

  func deallocate() {
    sums.deallocate()
    parts.deallocate()
    scores.deallocate()
  }
}

/// Returns the ranges of heads that read the same keys and values.
func headGroups(_ keys: [Int], _ values: [Int]) -> [Range<Int>] {
  var groups: [Range<Int>] = []
  for head in keys.indices {
    if let last = groups.last, keys[last.lowerBound] == keys[head], values[last.lowerBound] == values[head] {
      groups[groups.count - 1] = last.lowerBound..<(head + 1)
    } else {
      groups.append(head..<(head + 1))
    }
  }
  return groups
}
