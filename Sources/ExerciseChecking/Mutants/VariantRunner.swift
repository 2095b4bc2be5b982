import Notebooks
import WorkerProtocol

/// Compiles versions of a solution together and runs each on cases.
struct VariantRunner {
  let runner: SubmissionRunner
  let sources: ExerciseSources

  /// What happened to a version.
  enum Fate: Equatable {
    /// The compiler refuses it, so that nobody can hand it in.
    case notCompiled
    /// It fails in the case with this name.
    case caught(String)
    /// It passes everything.
    case lives
  }

  /// The time for a compilation of many versions, and for a run of one.
  private static let compiling = 120_000, running = 2_000
  /// The most versions that are compiled together.
  private static let together = 60

  /// A version that was compiled, with what is needed to call it.
  struct Built {
    let build: SubmissionBuild
    let choice: Int
  }

  /// Returns the fate of each version.
  ///
  /// - Parameter passes: whether what a run gave is right.
  func fates(
    of versions: [String], helpers: String, cases: [JudgedCase],
    passes: (CaseRun) -> Bool
  ) throws -> [Fate] {
    let built = try built(versions, helpers: helpers)
    return try built.map { version in
      guard let version else { return .notCompiled }
      for each in cases where try !passes(run(version, on: each)) { return .caught(each.stated.name) }
      return .lives
    }
  }

  /// Runs a version on a case.
  func run(_ version: Built, on each: JudgedCase) throws -> CaseRun {
    let order = CallOrder(files: sources.files, calls: each.stated.calls, choice: version.choice).bytes
    let run = try runner.run(
      version.build, input: order, milliseconds: Self.running, printing: 30, findingDeaths: false)
    if run.ending == .interrupted { throw Interruption() }
    return CaseRun(judged: each, run: run, milliseconds: Self.running)
  }

  /// Compiles versions; nil for one that the compiler refuses.
  func built(_ versions: [String], helpers: String) throws -> [Built?] {
    var all: [Built?] = []
    for start in stride(from: 0, to: versions.count, by: Self.together) {
      all += try builtTogether(Array(versions[start..<min(start + Self.together, versions.count)]), helpers)
    }
    return all
  }

  private func builtTogether(_ versions: [String], _ helpers: String) throws -> [Built?] {
    var left = Array(versions.indices)
    var result: [Built?] = versions.map { _ in nil }
    while !left.isEmpty {
      let module = VariantModule(left.map { versions[$0] }, helpers: helpers, function: sources.exercise.function)
      switch try runner.compile(module.submission(given: sources.given), milliseconds: Self.compiling) {
      case .success(let build):
        for (choice, place) in left.enumerated() { result[place] = Built(build: build, choice: choice) }
        return result
      case .failure(.interrupted): throw Interruption()
      case .failure(.notCompiled(let diagnostics)):
        let refused = Set(diagnostics.compactMap { module.version(at: $0.line) })
        if !refused.isEmpty {
          left = left.indices.filter { !refused.contains($0) }.map { left[$0] }
          continue
        }
        fallthrough
      case .failure:
        // The compiler names no line: halves tell which version it is.
        guard left.count > 1 else { return result }
        let (first, second) = (left.prefix(left.count / 2), left.dropFirst(left.count / 2))
        for half in [first, second] {
          for (place, one) in zip(half, try builtTogether(half.map { versions[$0] }, helpers)) { result[place] = one }
        }
        return result
      }
    }
    return result
  }
}
