import Dispatch
public import ExerciseChecking
import Synchronization
import System

/// A checker on a thread of its own, which judges the latest version of a file and gives up an earlier one for it.
///
/// Its workers stay warm. When it has nothing else to do, it finds out what the exercise's mistakes give, so that the first
/// failure is named as fast as later ones.
public final class JudgingThread: Sendable {
  private enum Occupation { case none, judging, preparing }

  private struct State {
    var next: SubmissionFile?
    var occupation = Occupation.none
    var isCancelled = false
    var isOver = false
    var finished: Result<ExerciseCheck, any Error>?
  }

  private let state = Mutex(State())
  private let work = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  // A pipe is closed with the last who has it, and its ends aren't closed before that.
  private nonisolated(unsafe) let arrivals: Pipe
  private nonisolated(unsafe) let cancelling: Pipe
  private let judge: @Sendable (SubmissionFile, ExerciseChecker) throws -> ExerciseCheck

  /// Starts the thread.
  ///
  /// - Parameters:
  ///   - makeChecker: makes the checker, given the descriptor that becomes readable when judging is to end.
  ///   - judge: judges a file with it.
  public init(
    checker makeChecker: @escaping @Sendable (Int32) throws -> ExerciseChecker,
    judge: @escaping @Sendable (SubmissionFile, ExerciseChecker) throws -> ExerciseCheck
  ) throws {
    (arrivals, cancelling) = (try Pipe(), try Pipe())
    self.judge = judge
    DispatchQueue(label: "judging").async {
      do {
        let checker = try makeChecker(self.cancelling.readEnd)
        self.run(checker)
        checker.end()
      } catch {
        self.finish(.failure(error))
      }
      self.ended.signal()
    }
  }

  /// The descriptor that becomes readable when a verdict is there.
  public var descriptor: Int32 { arrivals.readEnd }

  /// Whether a file is being judged, or waits for that.
  public var isBusy: Bool { state.withLock { $0.next != nil || $0.occupation == .judging } }

  /// Judges a file, as soon as what is judged now has been given up.
  public func take(_ file: SubmissionFile) {
    state.withLock { state in
      state.next = file
      cancel(&state)
    }
    work.signal()
  }

  /// Returns the verdict that has come; nil if there isn't one.
  ///
  /// - Throws: what keeps files from being judged.
  public func verdict() throws -> ExerciseCheck? {
    let finished = state.withLock { state in
      if state.finished != nil { _ = Descriptor.read(arrivals.readEnd, atMost: 1) }
      defer { state.finished = nil }
      return state.finished
    }
    return try finished?.get()
  }

  /// Gives up what is judged, and waits for the thread's end.
  public func end() {
    state.withLock { state in
      (state.isOver, state.next) = (true, nil)
      cancel(&state)
    }
    work.signal()
    ended.wait()
  }

  // MARK: - The thread

  private func run(_ checker: ExerciseChecker) {
    var prepared: Set<String> = []
    while true {
      work.wait()
      while let file = begin() {
        let result = Result { try judge(file, checker) }
        done()
        if (try? result.get())?.verdict.finding != .interrupted { finish(result) }
        guard prepared.insert(file.exercise.id).inserted, beginPreparing() else { continue }
        checker.prepareMistakes(of: file.exercise)
        done()
      }
      if state.withLock({ $0.isOver }) { return }
    }
  }

  private func begin() -> SubmissionFile? {
    state.withLock { state in
      guard let next = state.next else { return nil }
      (state.next, state.occupation) = (nil, .judging)
      return next
    }
  }

  private func beginPreparing() -> Bool {
    state.withLock { state in
      guard state.next == nil, !state.isOver else { return false }
      state.occupation = .preparing
      return true
    }
  }

  private func done() {
    state.withLock { state in
      state.occupation = .none
      guard state.isCancelled else { return }
      state.isCancelled = false
      _ = Descriptor.read(cancelling.readEnd, atMost: 1)
    }
  }

  private func finish(_ result: Result<ExerciseCheck, any Error>) {
    state.withLock { state in
      if state.finished == nil { arrivals.write(bytes: [1]) }
      state.finished = result
    }
  }

  private func cancel(_ state: inout State) {
    guard state.occupation != .none, !state.isCancelled else { return }
    state.isCancelled = true
    cancelling.write(bytes: [1])
  }
}
