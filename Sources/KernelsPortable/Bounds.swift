internal import Kernels

/// The keys that some queries see: from one key up to another, for each.
struct Bounds {
  let task: AttentionTask
  let first: Int
  let count: Int
  /// The first key that any of them sees.
  var firstOfAny: Int
  /// The key from which on all of them see.
  var firstOfAll = 0
  /// The key behind the last that all see.
  var endOfAll: Int
  /// The key behind the last that any sees.
  var endOfAny = 0

  @inline(__always)
  init(_ task: AttentionTask, from first: Int, count: Int) {
    self.task = task
    self.first = first
    self.count = count
    (firstOfAny, endOfAll) = (task.keyCount, task.keyCount)
    guard let lower = task.lowerBounds, let upper = task.upperBounds else {
      (firstOfAny, endOfAny) = (0, task.keyCount)
      return
    }
    for query in first..<(first + count) {
      let (start, end) = (Int(lower[query]), Int(upper[query]))
      (firstOfAll, endOfAll) = (max(firstOfAll, start), min(endOfAll, end))
      if start < end { (firstOfAny, endOfAny) = (min(firstOfAny, start), max(endOfAny, end)) }
    }
  }

  /// Makes the scores of keys outside their query's bounds -∞.
  @inline(never)
  func forbid(_ scores: UnsafeMutablePointer<Float>, from start: Int, count keys: Int) {
    guard let lower = task.lowerBounds, let upper = task.upperBounds else { return }
    for query in 0..<count {
      let low = min(max(0, Int(lower[first + query]) - start), keys)
      let high = min(max(low, Int(upper[first + query]) - start), keys)
      for key in 0..<low { scores[key * Row.width + query] = -.infinity }
      for key in high..<keys { scores[key * Row.width + query] = -.infinity }
    }
  }
}
