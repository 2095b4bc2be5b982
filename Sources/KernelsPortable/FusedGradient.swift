internal import Kernels

/// The gradient of one block of queries' attention to all keys.
///
///     S = s K Qᵀ,  P = softmax(S),  Ṗ = V Ȯᵀ,  Ṡ = P ∘ (Ṗ - D),  D = colsum(P ∘ Ṗ)
///     V̇ += P Ȯ,  K̇ += s Ṡ Q,  Q̇ᵀ = s Kᵀ Ṡ
///
/// A dot is the gradient with respect to a matrix. A column of P has the weights of a query, whole: it is as long as there
/// are keys. So softmax and its gradient need no second pass over the products, of which there are five; what is kept of
/// n × m numbers are strips of P and Ṗ that are ``Row/width`` queries wide.
struct FusedGradient {
  let task: AttentionGradientTask
  let attention: AttentionTask
  /// The first query.
  let first: Int
  /// How many there are; vectors have room for more.
  let count: Int
  /// The keys that they see.
  let bounds: Bounds

  /// Queries and upstream gradients as columns, a row for each feature.
  let queryColumns, upstreamColumns: UnsafeMutablePointer<Float>
  /// The same as rows, a part for each ``Row/width`` features; those of queries are scaled.
  let queryRows, upstreamRows: UnsafeMutablePointer<Float>
  /// The gradient with respect to queries, a row for each feature.
  let byQueries: UnsafeMutablePointer<Float>
  /// The strips: a row for each key that any of the queries sees. First the scores, then the weights.
  let weights: UnsafeMutablePointer<Float>
  /// The gradient with respect to weights, and then to scores.
  let byWeights: UnsafeMutablePointer<Float>
  /// A row of the greatest scores.
  let greatest: UnsafeMutablePointer<Float>
  /// A row of sums of weights, then of what they are to be multiplied by.
  let totals: UnsafeMutablePointer<Float>
  /// A row of D.
  let means: UnsafeMutablePointer<Float>

  /// How many keys are taken at a time: their rows of the strips and of K stay in the second cache, at least.
  static var keysAtATime: Int { 128 }

  /// Returns how many numbers there are in rows that are filled up to whole parts of ``Row/width``.
  static func filledUp(_ count: Int) -> Int { (count + Row.width - 1) / Row.width * Row.width }

  static func scratch(_ task: AttentionGradientTask) -> Int {
    let attention = task.attention
    let columns = 2 * attention.features + attention.valueFeatures
    let rows = filledUp(attention.features) + filledUp(attention.valueFeatures)
    return (columns + rows + 2 * attention.keyCount + 3) * Row.width
  }

  static func sums(_ task: AttentionGradientTask) -> Int {
    task.attention.keyCount * (filledUp(task.attention.features) + filledUp(task.attention.valueFeatures))
  }

  @inline(__always)
  init(_ task: AttentionGradientTask, from first: Int, in scratch: UnsafeMutablePointer<Float>) {
    self.task = task
    attention = task.attention
    self.first = first
    count = min(Row.width, attention.queryCount - first)
    bounds = Bounds(attention, from: first, count: count)
    let (features, valueFeatures) = (attention.features, attention.valueFeatures)
    queryColumns = scratch
    upstreamColumns = queryColumns + features * Row.width
    queryRows = upstreamColumns + valueFeatures * Row.width
    upstreamRows = queryRows + FusedGradient.filledUp(features) * Row.width
    byQueries = upstreamRows + FusedGradient.filledUp(valueFeatures) * Row.width
    weights = byQueries + features * Row.width
    byWeights = weights + attention.keyCount * Row.width
    greatest = byWeights + attention.keyCount * Row.width
    totals = greatest + Row.width
    means = totals + Row.width
    let queries = attention.queries.start + first * attention.queries.stride
    let upstream = task.upstream.start + first * task.upstream.stride
    transposeIn(queries, stride: attention.queries.stride, rows: count, columns: features, queryColumns)
    transposeIn(upstream, stride: task.upstream.stride, rows: count, columns: valueFeatures, upstreamColumns)
    pack(queries, stride: attention.queries.stride, columns: features, factor: attention.scale, queryRows)
    pack(upstream, stride: task.upstream.stride, columns: valueFeatures, factor: 1, upstreamRows)
  }

  /// Copies rows, ``Row/width`` columns after the other.
  private func pack(
    _ x: UnsafePointer<Float>, stride: Int, columns: Int, factor: Float, _ y: UnsafeMutablePointer<Float>
  ) {
    var target = y
    for column in Swift.stride(from: 0, to: columns, by: Row.width) {
      let width = min(Row.width, columns - column)
      for row in 0..<count {
        let source = x + row * stride + column
        if width == Row.width {
          Row(at: source).mapped { $0 * factor }.store(at: target)
        } else {
          for i in 0..<width { target[i] = source[i] * factor }
          for i in width..<Row.width { target[i] = 0 }
        }
        target += Row.width
      }
    }
  }

  /// Adds the gradients with respect to keys and values to sums, and writes those with respect to queries.
  @inline(__always)
  func run(_ sums: UnsafeMutablePointer<Float>) {
    Row(repeating: -.infinity).store(at: greatest)
    Row(repeating: 0).store(at: totals)
    Row(repeating: 0).store(at: means)
    var factor: Float = 1
    forEachBlock { factor = score($0, $1) }
    forEachBlock { weigh($0, $1, factor: factor) }
    for column in stride(from: 0, to: Row.width, by: Vector.lanes) {
      // A query without a score above -∞ has weights 0, or 0 · ∞, which is NaN.
      let total = Vector(at: totals + column)
      let factor = 1 / total.replacing(with: attention.emptyRowsAreNaN ? 0 : 1, where: total .== 0)
      factor.store(at: totals + column)
      (Vector(at: means + column) * factor).store(at: means + column)
    }
    forEachBlock { propagate($0, $1, sums) }
    writeByQueries()
  }

  @inline(__always)
  private func forEachBlock(_ body: (_ start: Int, _ count: Int) -> Void) {
    var start = bounds.firstOfAny
    while start < bounds.endOfAny {
      let block = min(FusedGradient.keysAtATime, bounds.endOfAny - start)
      body(start, block)
      start += block
    }
  }

  /// Computes the scores of some keys, and the gradient with respect to their weights.
  @inline(__always)
  private func score(_ start: Int, _ block: Int) -> Float {
    let (scores, byWeights) = (weights + start * Row.width, byWeights + start * Row.width)
    multiply(
      attention.keys.start + start * attention.keys.stride, rowStride: attention.keys.stride, depthStride: 1,
      queryColumns, scores, rows: block, depth: attention.features, isAdded: false)
    multiply(
      attention.values.start + start * attention.values.stride, rowStride: attention.values.stride, depthStride: 1,
      upstreamColumns, byWeights, rows: block, depth: attention.valueFeatures, isAdded: false)
    let factor = FusedAttention(scoresOf: attention, from: first, count: count, at: scores)
      .prepareScores(from: start, count: block)
    if bounds.firstOfAll > start || bounds.endOfAll < start + block {
      bounds.forbid(scores, from: start, count: block)
    }
    for column in stride(from: 0, to: Row.width, by: Vector.lanes) {
      var even = Vector(at: greatest + column)
      var odd = even
      var place = scores + column
      let end = place + (block & ~1) * Row.width
      while place != end {
        even = greater(even, Vector(at: place))
        odd = greater(odd, Vector(at: place + Row.width))
        place += 2 * Row.width
      }
      if block & 1 == 1 { even = greater(even, Vector(at: place)) }
      greater(even, odd).store(at: greatest + column)
    }
    return factor
  }

  /// Turns scores into weights whose sum is still to be divided by, and adds to the sums of both.
  @inline(__always)
  private func weigh(_ start: Int, _ block: Int, factor: Float) {
    for column in stride(from: 0, to: Row.width, by: Vector.lanes) {
      let maximum = Vector(at: greatest + column) * factor
      let reference = maximum.replacing(with: 0, where: maximum .== -.infinity)
      let factors = Vector(repeating: factor)
      var (total, mean) = (Vector(repeating: 0), Vector(repeating: 0))
      var (place, other) = (weights + start * Row.width + column, byWeights + start * Row.width + column)
      let end = place + block * Row.width
      while place != end {
        let weight = powerOfTwo(multiplyAdd(Vector(at: place), factors, -reference))
        total += weight
        mean = multiplyAdd(weight, Vector(at: other), mean)
        weight.store(at: place)
        place += Row.width
        other += Row.width
      }
      (Vector(at: totals + column) + total).store(at: totals + column)
      (Vector(at: means + column) + mean).store(at: means + column)
    }
  }

  /// Computes the gradient with respect to the scores of some keys, and its part of the others.
  @inline(__always)
  private func propagate(_ start: Int, _ block: Int, _ sums: UnsafeMutablePointer<Float>) {
    let (weights, byWeights) = (weights + start * Row.width, byWeights + start * Row.width)
    for column in stride(from: 0, to: Row.width, by: Vector.lanes) {
      let (factor, mean) = (Vector(at: totals + column), Vector(at: means + column))
      var (place, other) = (weights + column, byWeights + column)
      let end = place + block * Row.width
      while place != end {
        let weight = Vector(at: place) * factor
        weight.store(at: place)
        (weight * (Vector(at: other) - mean)).store(at: other)
        place += Row.width
        other += Row.width
      }
    }
    multiply(
      attention.keys.start + start * attention.keys.stride, rowStride: 1, depthStride: attention.keys.stride,
      byWeights, byQueries, rows: attention.features, depth: block, isAdded: start != bounds.firstOfAny)
    var target = sums + start * Row.width
    for part in 0..<(FusedGradient.filledUp(attention.features) / Row.width) {
      multiply(
        byWeights, rowStride: Row.width, depthStride: 1, queryRows + part * count * Row.width, target, rows: block,
        depth: count, isAdded: true)
      target += attention.keyCount * Row.width
    }
    for part in 0..<(FusedGradient.filledUp(attention.valueFeatures) / Row.width) {
      multiply(
        weights, rowStride: Row.width, depthStride: 1, upstreamRows + part * count * Row.width, target, rows: block,
        depth: count, isAdded: true)
      target += attention.keyCount * Row.width
    }
  }

  /// Writes the gradient with respect to queries where it belongs.
  @inline(__always)
  private func writeByQueries() {
    let isEmpty = bounds.firstOfAny >= bounds.endOfAny
    for feature in 0..<attention.features {
      let place = byQueries + feature * Row.width
      (isEmpty ? Row(repeating: 0) : Row(at: place).mapped { $0 * attention.scale }).store(at: place)
    }
    transposeOut(
      byQueries, columns: attention.features, task.byQueries.start + first * task.byQueries.stride,
      stride: task.byQueries.stride, rows: count)
  }
}

extension FusedAttention {
  /// Creates what knows the scores of some queries and no more.
  @inline(__always)
  fileprivate init(
    scoresOf task: AttentionTask, from first: Int, count: Int, at scores: UnsafeMutablePointer<Float>
  ) {
    self.task = task
    (self.first, self.count) = (first, count)
    (queries, self.scores, sums) = (scores, scores, scores)
    (maximum, denominator) = (Row(repeating: 0), Row(repeating: 0))
  }
}
