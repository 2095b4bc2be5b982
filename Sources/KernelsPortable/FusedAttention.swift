internal import Kernels

/// The scores, weights and sums of one block of queries, which lie in scratch memory while its keys pass by.
///
/// All is kept transposed: a row has a number for each query. So the maximum, the denominator and the rescaling of softmax
/// are operations on whole vectors, and keys and values are read as they lie, number by number.
struct FusedAttention {
  let task: AttentionTask
  /// The first query.
  let first: Int
  /// How many there are; vectors have room for more.
  let count: Int

  /// The queries, a row for each feature.
  let queries: UnsafeMutablePointer<Float>
  /// The scores of a block of keys, and then the weights; a row for each key.
  let scores: UnsafeMutablePointer<Float>
  /// The weighted sums of values, a row for each feature.
  let sums: UnsafeMutablePointer<Float>

  /// The greatest score so far, or one that is at most ``slack`` less, in units of log 2.
  var maximum: Row
  /// The sum of weights so far.
  var denominator: Row
  /// Whether no key has been seen yet.
  var isFirst = true
  /// How often the sums were rescaled.
  var rescalings = 0

  /// How many keys are taken at a time: their scores fill half of a first cache of 48 KiB, or most of one of 32 KiB.
  static var keysAtATime: Int { 8192 / Row.width }

  /// How much greater a score may be than the maximum that is subtracted, in units of log 2: weights are then at most 2⁸,
  /// and nothing overflows. With 0, the sums would be rescaled with each key that is a little greater.
  static var slack: Float { 8 }

  /// log₂ e: softmax is the same with powers of 2, if scores are multiplied by it.
  static var logarithm: Float { 1.44269504 }

  static func scratch(_ task: AttentionTask) -> Int {
    (task.features + task.valueFeatures + keysAtATime) * Row.width
  }

  @inline(__always)
  init(_ task: AttentionTask, from first: Int, in scratch: UnsafeMutablePointer<Float>) {
    self.task = task
    self.first = first
    count = min(Row.width, task.queryCount - first)
    queries = scratch
    scores = queries + task.features * Row.width
    sums = scores + FusedAttention.keysAtATime * Row.width
    // A sink is a key that comes before all others: its weight is 1, and it has no value.
    maximum = Row(repeating: task.sink.map { $0 * FusedAttention.logarithm } ?? -.infinity)
    denominator = Row(repeating: task.sink == nil ? 0 : 1)
    transposeIn(
      task.queries.start + first * task.queries.stride, stride: task.queries.stride, rows: count,
      columns: task.features, queries)
  }

  /// Goes through the keys that any of the queries sees.
  @inline(__always)
  mutating func run() {
    let bounds = Bounds(task, from: first, count: count)
    var start = bounds.firstOfAny
    while start < bounds.endOfAny {
      let block = min(FusedAttention.keysAtATime, bounds.endOfAny - start)
      multiply(
        task.keys.start + start * task.keys.stride, rowStride: task.keys.stride, depthStride: 1, queries, scores,
        rows: block, depth: task.features, isAdded: false)
      let factor = prepareScores(from: start, count: block)
      if bounds.firstOfAll > start || bounds.endOfAll < start + block {
        bounds.forbid(scores, from: start, count: block)
      }
      weigh(block, factor: factor)
      multiply(
        task.values.start + start * task.values.stride, rowStride: 1, depthStride: task.values.stride, scores, sums,
        rows: task.valueFeatures, depth: block, isAdded: !isFirst)
      isFirst = false
      start += block
    }
  }

  /// Turns the scores of a block into weights, and adds them to the denominator.
  ///
  ///     pᵢⱼ = 2^(factor sᵢⱼ - mᵢ)
  @inline(__always)
  private mutating func weigh(_ block: Int, factor: Float) {
    let greatest = greatestScores(block).mapped { $0 * factor }
    if greatest.exceeds(maximum, by: FusedAttention.slack) { raiseMaximum(to: greatest) }
    // A query that has seen no key yet has a maximum of -∞, and -∞ - -∞ would be NaN.
    let reference = maximum.mapped { $0.replacing(with: 0, where: $0 .== -.infinity) }
    let factors = Vector(repeating: factor)
    var total = Row(repeating: 0)
    var place = scores
    let end = scores + block * Row.width
    while place != end {
      let weights = Row(at: place).zipped(with: reference) { powerOfTwo(multiplyAdd($0, factors, -$1)) }
      weights.store(at: place)
      total = total.zipped(with: weights) { $0 + $1 }
      place += Row.width
    }
    denominator = denominator.zipped(with: total) { $0 + $1 }
  }

  /// Returns the greatest score of each query in a block.
  @inline(__always)
  private func greatestScores(_ block: Int) -> Row {
    // Two rows at a time, as one would wait for the one before.
    var (even, odd) = (Row(repeating: -.infinity), Row(repeating: -.infinity))
    var place = scores
    let end = scores + (block & ~1) * Row.width
    while place != end {
      even = even.zipped(with: Row(at: place), greater)
      odd = odd.zipped(with: Row(at: place + Row.width), greater)
      place += 2 * Row.width
    }
    if block & 1 == 1 { even = even.zipped(with: Row(at: place), greater) }
    return even.zipped(with: odd, greater)
  }

  /// Rescales what was summed with a smaller maximum, for the queries whose new one is greater by more than the slack.
  @inline(never)
  private mutating func raiseMaximum(to greatest: Row) {
    let raised = maximum.zipped(with: greatest) { old, new in
      old.replacing(with: new, where: new .> old + FusedAttention.slack)
    }
    let rescaling = maximum.zipped(with: raised) { old, new in
      powerOfTwo((old - new).replacing(with: 0, where: old .== new))
    }
    maximum = raised
    denominator = denominator.zipped(with: rescaling) { $0 * $1 }
    if isFirst { return }
    rescalings += 1
    for feature in 0..<task.valueFeatures {
      let place = sums + feature * Row.width
      Row(at: place).zipped(with: rescaling) { $0 * $1 }.store(at: place)
    }
  }

  /// Divides the sums by the denominators, and writes them where they belong.
  @inline(__always)
  func finish() {
    // 0 / 0 is NaN, and 0 / 1 is 0.
    let empty: Float = task.emptyRowsAreNaN ? 0 : 1
    let divisor = denominator.mapped { $0.replacing(with: empty, where: $0 .== 0) }
    for feature in 0..<task.valueFeatures {
      let place = sums + feature * Row.width
      (isFirst ? Row(repeating: 0) : Row(at: place)).zipped(with: divisor) { $0 / $1 }.store(at: place)
    }
    transposeOut(
      sums, columns: task.valueFeatures, task.output.start + first * task.output.stride, stride: task.output.stride,
      rows: count)
    guard let logSums = task.logSums else { return }
    maximum.store(at: scores)
    denominator.store(at: scores + Row.width)
    for query in 0..<count {
      logSums[first + query] = scores[query] / FusedAttention.logarithm + naturalLogarithm(scores[Row.width + query])
    }
  }
}
