import Reports
import System
public import WorkerProtocol

/// Compiles files of exercises and runs them: the worker, forks and reports of a notebook's cells, and limits.
///
/// Each run is a fork of a worker that never changes, so that no run sees another. A learner's file, a mistake and a
/// reference go the same way; the reference has a runner of its own, whose worker loads another library.
public final class SubmissionRunner {
  private let configuration: NotebookConfiguration
  private let side: SubmissionSide
  private let isGuarded: Bool
  let folder: SessionFolder
  private let compiler: SubmissionCompiler
  private let toolchainCheck: Eventual<Void>
  private var worker: WorkerProcess
  /// The libraries that were made, by what they were made of; names have no part in that.
  var libraries: [Submission: String] = [:]
  /// How many submissions went to the compiler.
  package private(set) var builds = 0
  private var adopted = 0
  /// What is compiled in the background to report its values, and the compilers that do it.
  private var reportingBuilds: [Eventual<SubmissionBuild?>] = []
  private let programs = ProgramGroup()
  private var deaths: [String: Death] = [:]
  /// The time that looking up places of deaths has taken, and the most that it may take: each case may die elsewhere.
  private var lookingUp = Duration.zero
  private static let longestLookingUp = Duration.seconds(2)

  /// Creates a runner. Its worker loads its library while the caller goes on.
  ///
  /// - Parameter other: a runner whose toolchain this one shares, so that it isn't asked for its version again.
  public convenience init(
    _ configuration: NotebookConfiguration, side: SubmissionSide = .judged,
    beside other: SubmissionRunner? = nil
  ) throws {
    try self.init(configuration, side: side, beside: other, isGuarded: true)
  }

  /// Creates a runner.
  ///
  /// - Parameter isGuarded: whether runs are shut in and limited. Only who tries what that is good for says no.
  package init(
    _ configuration: NotebookConfiguration, side: SubmissionSide, beside other: SubmissionRunner? = nil, isGuarded: Bool
  ) throws {
    CurrentProcess.forbidInspection()
    folder = try SessionFolder(in: configuration.temporaryFolder)
    let configuration = configuration.trusted(orElse: folder.path)
    self.configuration = configuration
    self.side = side
    self.isGuarded = isGuarded
    let (toolchain, version) = (configuration.toolchain, configuration.installation.builtWith)
    let cache = configuration.cacheFolder
    toolchainCheck =
      other?.toolchainCheck ?? Eventual { try toolchain.verify(builtWith: version, remembering: cache) }
    worker = try Self.startWorker(configuration, side, isGuarded)
    compiler = SubmissionCompiler(configuration: configuration, side: side, folder: folder.path)
    compiler.prepare()
  }

  /// The folder for what may be made again.
  package var cacheFolder: String { configuration.cacheFolder }

  /// The process of the worker, which is another once a run has ended it.
  package var process: Int32 { worker.process }

  /// Ends the worker and removes what was compiled.
  public func end() {
    programs.end()
    for build in reportingBuilds { _ = try? build.value() }
    worker.end()
    folder.remove()
  }

  private static func startWorker(
    _ configuration: NotebookConfiguration, _ side: SubmissionSide, _ isGuarded: Bool
  ) throws -> WorkerProcess {
    try WorkerProcess(
      worker: configuration.installation.worker, library: side.library(of: configuration.installation),
      libraryPath: [configuration.toolchain.runtime], environment: isGuarded ? [] : configuration.environment,
      isApart: isGuarded)
  }

  /// Returns what shuts runs in, as the worker has tried.
  ///
  /// - Throws: what keeps the worker from being there.
  public func protection() throws -> RunProtection {
    try worker.waitUntilReady()
    return worker.protection ?? RunProtection(walls: [], reached: RunProtection.Reach.allCases)
  }

  /// Compiles and links a submission; one that was compiled before, whatever its name, is found again.
  ///
  /// - Throws: what the toolchain or the system has against it, whatever the file says.
  public func compile(
    _ submission: Submission, within time: TimeLimit
  ) throws -> Result<SubmissionBuild, SubmissionFailure> {
    var made = submission
    made.name = ""
    made.given?.name = ""
    if let library = libraries[made] {
      return .success(SubmissionBuild(submission: submission, library: library, module: SubmissionCompiler.module))
    }
    builds += 1
    let result: Result<SubmissionBuild, SubmissionFailure>
    do {
      result = .success(
        try compiler.compile(submission, in: "\(folder.path)/\(builds)", within: time))
    } catch SubmissionFailure.interrupted {
      return .failure(.interrupted)
    } catch let failure as SubmissionFailure {
      result = .failure(failure)
    }
    // Another toolchain than that of the modules is found out while the compiler runs, and its words count for nothing.
    try toolchainCheck.value()
    if case .success(let build) = result { libraries[made] = build.library }
    return result
  }

  /// Compiles and links a submission within a time that doesn't depend on what else the machine does.
  ///
  /// - Throws: as ``compile(_:within:)``.
  public func compile(
    _ submission: Submission, milliseconds: Int
  ) throws -> Result<SubmissionBuild, SubmissionFailure> {
    try compile(submission, within: .milliseconds(milliseconds))
  }

  /// Returns what was compiled as bytes, to be kept; nil if they can't be read.
  package func library(of build: SubmissionBuild) -> [UInt8]? { TextFile.bytes(of: build.library) }

  /// Takes in what was compiled of a submission another time.
  package func adopt(_ library: [UInt8], of submission: Submission) throws -> SubmissionBuild {
    var made = submission
    made.name = ""
    made.given?.name = ""
    adopted += 1
    let place = "\(folder.path)/kept-\(adopted)"
    Folder.make(place)
    let path = "\(place)/\(SubmissionCompiler.module).so"
    try TextFile.write(bytes: library, to: path)
    libraries[made] = path
    return SubmissionBuild(submission: submission, library: path, module: SubmissionCompiler.module)
  }

  /// Compiles a submission so that its lines report their values; nil if that can't be done, whatever the reason. It may be
  /// called while other files are compiled and run.
  public func reporting(_ submission: Submission, milliseconds: Int) -> Eventual<SubmissionBuild?> {
    let place = "\(folder.path)/reporting-\(reportingBuilds.count)"
    let build = Eventual<SubmissionBuild?> { [compiler, programs] in
      try? compiler.compile(
        submission, in: place, within: .milliseconds(milliseconds), reports: true, programs: programs)
    }
    reportingBuilds.append(build)
    return build
  }

  /// Runs a submission with these bytes as its standard input.
  ///
  /// - Parameters:
  ///   - milliseconds: how long it may compute or sleep. What it waits for a processor doesn't count.
  ///   - clock: how many milliseconds it may take in any case; some times as many if nothing is said.
  ///   - cases: of how many cases the output is kept, if one run has the calls of several.
  ///   - finding: whether the place of a death is looked up, which takes longer than the run.
  ///   - reports: whether the values of its lines are wanted, if it was compiled so that they are there.
  public func run(
    _ build: SubmissionBuild, input bytes: [UInt8], milliseconds: Int, clock: Int? = nil, printing cases: Int = 1,
    findingDeaths finding: Bool = true, reports: Bool = false
  ) throws -> SubmissionRun {
    var time = TimeLimit.milliseconds(milliseconds)
    if let clock { time.clock = clock }
    let input = "\(folder.path)/inputs"
    try TextFile.write(bytes: bytes, to: input)
    if worker.isDefunct { try restart() }
    if configuration.requiresSandbox {
      let found = try protection()
      guard found.isTight else { throw NotShutIn(reached: found.reached) }
    }
    var printed = ""
    let began = ContinuousClock.now
    let report = try worker.run(
      CellCall(
        library: build.library, entry: "\(build.module)_main", module: build.module, traces: reports,
        limits: isGuarded ? side.limits : .none,
        input: .file(input)),
      bounds: RunBounds(
        interrupt: configuration.interrupt, time: time, outputBytes: cases * side.printedBytes,
        eventBytes: side.sentBytes)
    ) { piece in
      switch piece {
      case .text(let text), .errorText(let text): printed += text
      case .picture: break
      }
    }
    let words = RuntimeWords(report.runtimeSaid)
    let took = ContinuousClock.now - began
    // No process can have had its seconds of a processor before.
    let isOverdue = took >= .milliseconds(min(milliseconds, 1_000 * side.limits.processorSeconds - 500))
    let ending = try ending(of: report, build: build, findingDeath: finding, isOverdue: isOverdue)
    if case .died = ending {} else { printed += words.text }
    let results = report.events.compactMap { if case .result(let bytes) = $0 { bytes } else { nil } }
    var run = SubmissionRun(
      ending: ending, results: results, printed: printed, droppedBytes: report.droppedBytes, time: took,
      processorMilliseconds: report.processorMilliseconds)
    if reports { run.values = Self.values(report.events) }
    return run
  }

  /// Returns the values that the learner's own lines reported, parted by the results.
  private static func values(_ events: [CellEvent]) -> [[ValueEvent]] {
    events.reduce(into: [[]]) { all, event in
      switch event {
      case .result: all.append([])
      case .value(let value) where value.range.startLine < SubmissionCompiler.beyondLearners:
        all[all.count - 1].append(value)
      default: break
      }
    }
  }

  private func restart() throws {
    worker.end()
    worker = try Self.startWorker(configuration, side, isGuarded)
  }

  private func ending(
    of report: RunReport, build: SubmissionBuild, findingDeath: Bool, isOverdue: Bool
  ) throws -> SubmissionEnding {
    switch report.ending {
    case .completed: return .returned
    case .outOfTime: return .outOfTime
    case .outOfOutput: return .outOfOutput
    case .starved: return .starved
    case .interrupted: return .interrupted
    case .unloadable(let reason):
      // The loader names what it can't load. Whatever else is in the way isn't the file's fault.
      guard reason.hasPrefix(build.library) else { throw NotebookTrouble.cellNotLoaded(loader: reason) }
      return .unloadable(String(reason.dropFirst(build.library.count).drop { $0 == ":" || $0 == " " }))
    case .lost:
      try restart()
      return .endedWorker
    // The system ends a run that has used up its processor time, and on a busy machine it may be the first to see it.
    case .killed(Signal.kill) where isOverdue: return .outOfTime
    // Memory is limited, and asking for more than it fails: nobody but the run itself sends this.
    case .killed(Signal.kill): return .died(Death(cause: .signal(Signal.name(of: Signal.kill)), places: []))
    default: return .died(findingDeath ? death(report, build: build) : Death(cause: .signal(""), places: []))
    }
  }

  /// Returns the death that a report tells of; each place is looked up once, however many cases die there.
  private func death(_ report: RunReport, build: SubmissionBuild) -> Death {
    var known = report
    if case .crashed(let signal, let exhausted, let frames, let top) = report.ending {
      // Only the submission's own library is looked into, whatever file the report names.
      let own = lookingUp < Self.longestLookingUp ? frames.filter { $0.library == build.library } : []
      known.ending = .crashed(signal: signal, stackExhausted: exhausted, frames: own, top: top)
    }
    let key = "\(build.library) \(build.submission.name) \(known.ending) \(report.runtimeSaid)"
    if let death = deaths[key] { return death }
    let submission = build.submission
    let files = [
      submission.sourceFile: (submission.name, submission.source),
      SubmissionCompiler.givenFile: (submission.given?.name ?? "", submission.given?.source ?? ""),
    ]
    let finder = DeathFinder(toolchain: configuration.toolchain, interrupt: configuration.interrupt) { files[$0]?.1 }
    let began = ContinuousClock.now
    var death = finder.death(known)
    lookingUp += ContinuousClock.now - began
    for index in death.places.indices { death.places[index].label = files[death.places[index].label]?.0 ?? "" }
    deaths[key] = death
    return death
  }
}
