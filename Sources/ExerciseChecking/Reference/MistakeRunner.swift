import Notebooks
import Reports
import WorkerProtocol

/// Finds out what an exercise's mistakes give, in the worker and with the limits of every submission, and keeps it.
struct MistakeRunner {
  let runner: SubmissionRunner
  let cache: KeptResults
  let key: ResultKey
  /// When the verdict that waits for the mistakes is to be there; nil if nobody waits.
  var end: ContinuousClock.Instant?

  /// The most milliseconds that something may take by the clock.
  private var left: Int { max(1, end.map { Int(($0 - ContinuousClock.now) / .milliseconds(1)) } ?? 4 * Self.compiling) }

  /// What a mistake comes to in each case.
  typealias Results = [MistakeEnding]

  /// The time that a mistake's compilation, and each of its runs, may take.
  private static let compiling = 4_000, running = 1_000

  /// Returns the results of a mistake; nil if it can't be compiled, which the author's check tells.
  ///
  /// - Throws: ``ExerciseProblem``, ``Interruption``, and what the system has against it.
  func results(of mistake: Mistake, _ sources: ExerciseSources, _ cases: [JudgedCase]) throws -> Results? {
    let source = try ExerciseText.read(mistake.path)
    let orders = cases.map { CallOrder(files: [], calls: $0.stated.calls).bytes }
    let key = orders.reduce(sources.key(key).with([source])) { $0.with($1) }.text
    let name = "\(sources.exercise.id)-\(mistake.slug)"
    if let kept = cache.entry(name, key: key), let results = Self.results(of: kept, count: cases.count) {
      return results
    }
    guard let build = try build(of: mistake, sources) else { return nil }
    let (results, isWhole) = try self.results(of: build, sources, cases)
    // What a busy machine didn't finish is tried again the next time.
    if isWhole { cache.keep(Self.bytes(of: results), as: name, key: key) }
    return results
  }

  /// Returns the results of a mistake in cases that nobody will meet again; nil if it can't be compiled.
  ///
  /// - Throws: as ``results(of:_:_:)``.
  func freshResults(of mistake: Mistake, _ sources: ExerciseSources, _ cases: [JudgedCase]) throws -> Results? {
    guard !cases.isEmpty else { return [] }
    guard let build = try build(of: mistake, sources) else { return nil }
    return try results(of: build, sources, cases).results
  }

  /// Returns what is compiled of a mistake, now or another time; nil if it can't be compiled.
  private func build(of mistake: Mistake, _ sources: ExerciseSources) throws -> SubmissionBuild? {
    let source = try ExerciseText.read(mistake.path)
    let submission = sources.submission(name: mistake.path, source: source)
    let (name, key) = ("\(sources.exercise.id)-\(mistake.slug)-library", sources.key(key).with([source]).text)
    if let kept = cache.entry(name, key: key) { return try runner.adopt(kept, of: submission) }
    guard
      case .success(let build) = try runner.compile(
        submission, within: TimeLimit(processor: Self.compiling, clock: left))
    else { return nil }
    if let library = runner.library(of: build) { cache.keep(library, as: name, key: key) }
    return build
  }

  private func results(
    of build: SubmissionBuild, _ sources: ExerciseSources, _ cases: [JudgedCase]
  ) throws -> (results: Results, isWhole: Bool) {
    var results: Results = []
    var timeouts = 0
    for each in cases {
      // A mistake that never ends in some cases need not be waited for in all.
      guard timeouts < 2 else {
        results.append(.other)
        continue
      }
      let order = CallOrder(files: sources.files, calls: each.stated.calls).bytes
      let printing = each.repeated == nil ? 1 : each.stated.calls.count
      let run = try runner.run(build, input: order, milliseconds: Self.running, clock: left, printing: printing)
      if run.ending == .interrupted { throw Interruption() }
      if run.ending == .outOfTime || run.ending == .starved { timeouts += 1 }
      results.append(MistakeEnding(run))
    }
    return (results, timeouts == 0)
  }

  private static func bytes(of results: Results) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(results) { writer, ending in
      switch ending {
      case .results(let calls):
        writer.write(0)
        writer.write(calls) { $0.write(bytes: PortableValue.bytes(of: $1)) }
      case .refused(let text):
        writer.write(1)
        writer.write(text)
      case .other: writer.write(2)
      }
    }
    return writer.bytes
  }

  private static func results(of bytes: [UInt8], count: Int) -> Results? {
    var reader = ByteReader(bytes[...])
    let results = try? reader.readArray { reader -> MistakeEnding in
      switch try reader.readInt() {
      case 0: .results(try reader.readArray { try PortableValue.values(of: try $0.readBytes()) })
      case 1: .refused(try reader.readString())
      default: .other
      }
    }
    return results?.count == count ? results : nil
  }
}
