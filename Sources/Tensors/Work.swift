internal import Synchronization

/// What a computation does, counted while it runs.
///
///     let (scores, work) = counting { matmul(queries, keys.T) }   // [5, 8] × [8, 7]
///     work.multiplyAdds                                           // 280
///
/// Counted are the multiply-adds of matrix products and of rotations, and the exponentials (of softmax, and of the
/// functions made of one: sigmoid, tanh). Scaling, adding and comparing are not, as is the custom: their number grows as
/// the size of a tensor and not as the length of a sum.
public struct Work: Sendable, Equatable {
  /// Pairs of a multiplication and an addition.
  public var multiplyAdds: Int
  /// Calls of the exponential function.
  public var exponentials: Int
  /// Bytes of the largest grid of scores that exists at one time.
  public var scoreBytes: Int
  /// Bytes that a cache grows by with each token, 0 where nothing is cached.
  public var cacheBytesPerToken: Int

  /// The work of something, nothing where it is not given.
  public init(multiplyAdds: Int = 0, exponentials: Int = 0, scoreBytes: Int = 0, cacheBytesPerToken: Int = 0) {
    self.multiplyAdds = multiplyAdds
    self.exponentials = exponentials
    self.scoreBytes = scoreBytes
    self.cacheBytesPerToken = cacheBytesPerToken
  }

  /// The work of one thing after another: operations add up, the larger grid of scores and the larger cache stay.
  public static func + (left: Work, right: Work) -> Work {
    Work(
      multiplyAdds: left.multiplyAdds + right.multiplyAdds, exponentials: left.exponentials + right.exponentials,
      scoreBytes: Swift.max(left.scoreBytes, right.scoreBytes),
      cacheBytesPerToken: Swift.max(left.cacheBytesPerToken, right.cacheBytesPerToken))
  }

  /// Notes work that no operation of this module does, for loops over single numbers.
  ///
  /// Where nothing is counted this costs one comparison.
  @inline(__always)
  public static func note(multiplyAdds: Int = 0, exponentials: Int = 0) {
    if WorkLedger.areOpen {
      WorkLedger.note(Work(multiplyAdds: multiplyAdds, exponentials: exponentials))
    }
  }

  /// Notes that a grid of scores exists, as an attention does with its own.
  @inline(__always)
  public static func note(scores: Tensor) { note(scoreBytes: 4 * scores.size) }

  /// Notes that scores of so many bytes exist at one time, where they are no grid.
  @inline(__always)
  public static func note(scoreBytes bytes: Int) {
    if WorkLedger.areOpen { WorkLedger.note(Work(scoreBytes: bytes)) }
  }

  /// Notes by how much a cache has grown for one token.
  @inline(__always)
  public static func note(cacheBytesPerToken bytes: Int) {
    if WorkLedger.areOpen { WorkLedger.note(Work(cacheBytesPerToken: bytes)) }
  }
}

/// A computation's result, and what it did to get there.
///
/// Inside another count both count. Work done on threads that the computation starts by itself is not seen.
///
///     counting { scaledDotProductAttention(queries: q, keys: k, values: v) }.work.multiplyAdds   // n m dₖ + n m dᵥ
///
/// - Returns: what the computation returns, and its work.
public func counting<Result>(_ computation: () throws -> Result) rethrows -> (result: Result, work: Work) {
  let ledger = WorkLedger()
  let result = try ledger.open(computation)
  Work.noteWhole(ledger.work)
  return (result, ledger.work)
}

extension Work {
  fileprivate static func noteWhole(_ work: Work) {
    if WorkLedger.areOpen { WorkLedger.note(work) }
  }
}

/// Where the work of one computation is written down; each task has its own.
final class WorkLedger: @unchecked Sendable {
  var work = Work()

  @TaskLocal private static var current: WorkLedger?
  private static let openCount = Atomic<Int>(0)

  /// Whether anybody counts anything: all that an operation asks where nobody does.
  static var areOpen: Bool { openCount.load(ordering: .relaxed) != 0 }

  static func note(_ work: Work) {
    if let current { current.work = current.work + work }
  }

  func open<Result>(_ computation: () throws -> Result) rethrows -> Result {
    WorkLedger.openCount.wrappingAdd(1, ordering: .relaxed)
    defer { WorkLedger.openCount.wrappingSubtract(1, ordering: .relaxed) }
    return try WorkLedger.$current.withValue(self, operation: computation)
  }
}
