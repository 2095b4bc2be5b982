internal import Kernels

/// The gradients of several heads, shared out among threads.
///
/// A thread computes a head whole. If there are too few heads for that, the queries of each are divided, in portions with the
/// same number of pairs; each portion has its own sums for the keys, which are added up when all are there. So no number is
/// written by two threads, and the result doesn't depend on which of them was faster.
struct GradientShares {
  private let tasks: [AttentionGradientTask]
  private let kernels: any KernelSet.Type
  private let threads: Int
  /// The queries of each portion of each head.
  private let portions: [[Range<Int>]]
  /// How many pairs of a query and a key there are inside the bounds.
  let pairs: Int

  init(_ tasks: [AttentionGradientTask], _ kernels: any KernelSet.Type, threads limit: Int = Processor.count) {
    (self.tasks, self.kernels) = (tasks, kernels)
    let pairs = tasks.map { task in
      (0..<task.attention.queryCount).reduce(0) { $0 + task.attention.pairs(of: $1) }
    }
    self.pairs = pairs.reduce(0, +)
    let features = tasks.first.map { 3 * $0.attention.features + 2 * $0.attention.valueFeatures } ?? 0
    threads = self.pairs * features < Team.leastWork ? 1 : limit
    let count = GradientShares.portions(heads: tasks.count, threads: threads)
    portions = zip(tasks, pairs).map { task, pairs in
      task.attention.portions(count, pairs: pairs, block: kernels.queriesAtATime)
    }
  }

  /// Returns into how many portions each head is divided.
  static func portions(heads: Int, threads: Int) -> Int {
    if heads == 0 || heads >= 4 * threads || heads % threads == 0 { return 1 }
    return heads < threads ? (threads + heads - 1) / heads : 2
  }

  /// Computes all gradients.
  func compute() {
    guard let first = tasks.first, let count = portions.first?.count else { return }
    let (size, sums) = (kernels.scratchForGradient(first), kernels.sumsForGradient(first))
    let scratch = AlignedMemory(parts: threads, of: size)
    let shared = AlignedMemory(parts: count == 1 ? threads : tasks.count * count, of: sums)
    defer {
      scratch.deallocate()
      shared.deallocate()
    }
    let (tasks, kernels, portions, heads) = (tasks, kernels, portions, tasks.count)
    Team.share(heads * count, threads: threads) { part, thread in
      // The last queries first: under a causal mask they see most keys.
      let (head, portion) = (part % heads, count - 1 - part / heads)
      let own = shared[count == 1 ? thread : head * count + portion]
      own.update(repeating: 0, count: sums)
      kernels.addGradient(tasks[head], queries: portions[head][portion], to: own, in: scratch[thread])
      if count == 1 { kernels.writeGradient(tasks[head], sums: own, count: 1, stride: 0) }
    }
    if count == 1 { return }
    Team.share(heads, threads: threads) { head, _ in
      kernels.writeGradient(tasks[head], sums: shared[head * count], count: count, stride: shared.stride)
    }
  }
}

extension AttentionTask {
  /// Returns how many keys a query sees.
  fileprivate func pairs(of query: Int) -> Int {
    guard let lowerBounds, let upperBounds else { return keyCount }
    return max(0, Int(upperBounds[query]) - Int(lowerBounds[query]))
  }

  /// Divides the queries into portions of about the same number of pairs, of whole blocks each.
  fileprivate func portions(_ count: Int, pairs all: Int, block: Int) -> [Range<Int>] {
    var portions: [Range<Int>] = []
    var (start, seen) = (0, 0)
    for query in 0..<queryCount where portions.count < count - 1 {
      seen += pairs(of: query)
      if (query + 1) % block == 0 && seen * count >= all * (portions.count + 1) {
        portions.append(start..<(query + 1))
        start = query + 1
      }
    }
    portions.append(start..<queryCount)
    return portions + Array(repeating: queryCount..<queryCount, count: count - portions.count)
  }
}

/// Memory of which each part begins where a line of the caches does, so that no vector is on two lines.
private struct AlignedMemory: @unchecked Sendable {
  private let start: UnsafeMutablePointer<Float>
  /// The numbers from one part to the next.
  let stride: Int

  init(parts: Int, of count: Int) {
    stride = (count + 15) / 16 * 16
    start = UnsafeMutableRawPointer.allocate(byteCount: max(1, parts * stride) * 4, alignment: 64)
      .bindMemory(to: Float.self, capacity: max(1, parts * stride))
  }

  subscript(part: Int) -> UnsafeMutablePointer<Float> { start + part * stride }

  func deallocate() { start.deallocate() }
}
