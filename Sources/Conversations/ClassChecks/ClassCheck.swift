import Dispatch
public import ExerciseChecking
import Synchronization
import System

/// The check of many files, several at once.
public final class ClassCheck: Sendable {
  /// How far a check has come.
  public struct Progress: Sendable {
    /// The number of files that have their row, and of all.
    public let done: Int, total: Int
    /// The file that got its row last.
    public let file: String
  }

  /// What came of a check.
  public struct Outcome: Sendable {
    /// The rows in the order of the files; those that an interrupt left out are missing.
    public var rows: [SubmissionRow]
    /// How many rows were on record, and how many files there are.
    public var known: Int, total: Int
  }

  private struct Account {
    var next = 0
    var rows: [SubmissionRow?]
    var done = 0
    var known = 0
    var isOver = false
    var error: (any Error)?
  }

  private let files: [String]
  private let links: Set<String>
  private let catalog: ExerciseCatalog
  private let record: JudgedRecord?
  private let isAgain: Bool
  private let checker: @Sendable () throws -> ExerciseChecker
  private let progress: @Sendable (Progress) -> Void
  private let state: Mutex<Account>

  /// Prepares a check.
  ///
  /// - Parameters:
  ///   - record: where rows are kept, and those of an earlier check are found; nil for no record.
  ///   - isAgain: whether files are judged though their rows are on record.
  ///   - checker: makes a checker for one of the threads.
  ///   - progress: called after each file, by one thread at a time.
  public init(
    of search: SubmissionSearch, in catalog: ExerciseCatalog, record: JudgedRecord?, isAgain: Bool,
    checker: @escaping @Sendable () throws -> ExerciseChecker, progress: @escaping @Sendable (Progress) -> Void
  ) {
    (files, links) = (search.files, Set(search.links))
    self.catalog = catalog
    self.record = record
    self.isAgain = isAgain
    self.checker = checker
    self.progress = progress
    state = Mutex(Account(rows: Array(repeating: nil, count: search.files.count)))
  }

  /// Judges all files.
  ///
  /// - Parameter threads: how many files may be judged at a time.
  /// - Throws: an error whose description is a sentence, if no file can be judged at all.
  public func run(threads: Int) throws -> Outcome {
    let group = DispatchGroup()
    for number in 0..<max(1, min(threads, files.count)) {
      // A queue of its own has a thread of its own, however many others wait.
      DispatchQueue(label: "judging \(number)").async(group: group) { self.judgeNext() }
    }
    group.wait()
    return try state.withLock { state in
      if let error = state.error { throw error }
      return Outcome(rows: state.rows.compactMap { $0 }, known: state.known, total: files.count)
    }
  }

  /// Judges one file after the other, until none is left.
  private func judgeNext() {
    do {
      guard !files.isEmpty else { return }
      let checker = try self.checker()
      defer { checker.end() }
      while let place = takePlace() {
        let (row, wasKnown) = row(of: files[place], with: checker)
        state.withLock { state in
          guard let row else { return state.isOver = true }
          state.rows[place] = row
          state.done += 1
          state.known += wasKnown ? 1 : 0
          progress(Progress(done: state.done, total: files.count, file: files[place]))
        }
      }
    } catch {
      state.withLock { ($0.error, $0.isOver) = ($0.error ?? error, true) }
    }
  }

  private func takePlace() -> Int? {
    state.withLock { state in
      guard !state.isOver, state.next < files.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  /// Returns the row of a file, and whether it was on record; nil if it was interrupted.
  private func row(of path: String, with checker: ExerciseChecker) -> (row: SubmissionRow?, wasKnown: Bool) {
    guard !links.contains(path) else {
      return (SubmissionRow(unusable: path, reason: "it is a link, and links aren't followed"), false)
    }
    do {
      let submission = try SubmissionFile.read(path, in: catalog)
      let key = try checker.key(of: submission)
      if !isAgain, let known = record?.row(of: path, key: key) { return (known, true) }
      let verdict = checker.check(submission)
      if case .interrupted = verdict.finding { return (nil, false) }
      let row = SubmissionRow(verdict)
      // What the checker could not do may go well the next time.
      if row.result == .passed || row.result == .failed { record?.keep(row, key: key) }
      return (row, false)
    } catch let problem as SubmissionFile.Problem {
      let words = ExerciseChoice.UnusableFile(problem: problem, ids: catalog.ids, place: .shell)
      return (SubmissionRow(unusable: path, reason: words.reason), false)
    } catch {
      return (SubmissionRow(unusable: path, reason: "\(error)"), false)
    }
  }
}
