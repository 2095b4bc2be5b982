internal import Synchronization

/// The work of a computation, counted while it runs.
///
///     let (scores, work) = counting { matmul(queries, keys.T) }   // [5, 8] × [8, 7]
///     work.multiplyAdds                                           // 280
///
/// The count covers the multiply-adds of matrix products and of rotations, and the exponentials (of softmax, and of
/// functions built on one: sigmoid, tanh). As is customary, it leaves out scaling, adding and comparing: their number
/// grows with the size of a tensor and not with the length of a sum.
public struct Work: Sendable, Equatable {
  /// The number of pairs of a multiplication and an addition.
  public var multiplyAdds: Int
  /// The number of calls of the exponential function.
  public var exponentials: Int
  /// The bytes of the largest grid of scores that exists at one time.
  public var scoreBytes: Int
  /// The bytes by which a cache grows with each token, 0 without a cache.
  public var cacheBytesPerToken: Int

  /// Creates a count of work; amounts omitted are 0.
  public init(multiplyAdds: Int = 0, exponentials: Int = 0, scoreBytes: Int = 0, cacheBytesPerToken: Int = 0) {
    self.multiplyAdds = multiplyAdds
    self.exponentials = exponentials
    self.scoreBytes = scoreBytes
    self.cacheBytesPerToken = cacheBytesPerToken
  }

  /// Returns the work of one computation after another: operations add up, the larger grid of scores and the larger
  /// cache stay.
  public static func + (left: Work, right: Work) -> Work {
    Work(
      multiplyAdds: left.multiplyAdds + right.multiplyAdds, exponentials: left.exponentials + right.exponentials,
      scoreBytes: Swift.max(left.scoreBytes, right.scoreBytes),
      cacheBytesPerToken: Swift.max(left.cacheBytesPerToken, right.cacheBytesPerToken))
  }

  /// Notes work outside this module's operations, for loops over single numbers.
  ///
  /// If no count is running, this costs one comparison.
  @inline(__always)
  public static func note(multiplyAdds: Int = 0, exponentials: Int = 0) {
    if WorkLedger.areOpen {
      WorkLedger.note(Work(multiplyAdds: multiplyAdds, exponentials: exponentials))
    }
  }

  /// Notes that a grid of scores exists; each attention calls it with its own.
  @inline(__always)
  public static func note(scores: Tensor) { note(scoreBytes: scores.nbytes) }

  /// Notes the bytes of scores that exist at one time, if they are not a grid.
  @inline(__always)
  public static func note(scoreBytes bytes: Int) {
    if WorkLedger.areOpen { WorkLedger.note(Work(scoreBytes: bytes)) }
  }

  /// Notes the growth of a cache for one token.
  @inline(__always)
  public static func note(cacheBytesPerToken bytes: Int) {
    if WorkLedger.areOpen { WorkLedger.note(Work(cacheBytesPerToken: bytes)) }
  }
}

/// Runs a computation and returns its result and its work.
///
/// Inside another count, both count. The work of tasks that the computation starts counts until it returns; the work of
/// threads that it starts does not.
///
///     counting { scaledDotProductAttention(queries: q, keys: k, values: v) }.work.multiplyAdds   // n m dₖ + n m dᵥ
///
/// - Returns: the result of the computation, and its work.
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

/// The record of the work of one computation. The tasks that the computation starts write into it at once.
final class WorkLedger: Sendable {
  private let total = Mutex(Work())
  var work: Work { total.withLock { $0 } }

  @TaskLocal private static var current: WorkLedger?
  private static let openCount = Atomic<Int>(0)

  /// Whether any count is running: the only check of an operation if none is.
  static var areOpen: Bool { openCount.load(ordering: .relaxed) != 0 }

  static func note(_ work: Work) {
    current?.total.withLock { $0 = $0 + work }
  }

  func open<Result>(_ computation: () throws -> Result) rethrows -> Result {
    WorkLedger.openCount.wrappingAdd(1, ordering: .relaxed)
    defer { WorkLedger.openCount.wrappingSubtract(1, ordering: .relaxed) }
    return try WorkLedger.$current.withValue(self, operation: computation)
  }
}
