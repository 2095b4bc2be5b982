import Reports
import SwiftSource
import System
import WorkerProtocol

/// Compiles learners' files and runs them: the same worker, forks and reports as a notebook's cells have, and limits.
///
/// A file is compiled so that it can import what an exercise may use and nothing else. Each run is a fork of a worker
/// that never changes, so that no run sees another.
public final class SubmissionRunner {
  /// What a run may use besides its time.
  static let limits = RunLimits(
    processorSeconds: 6, memoryBytes: 256 << 20, fileBytes: 1 << 20, allowsProcesses: false)
  /// What a run may print and send, in bytes.
  static let printedBytes = 64 << 10, sentBytes = 8 << 20
  /// The names that the learner's file and the judge's have for the compiler.
  private static let sourceFile = "Submission.swift", glueFile = "Glue.swift"
  private static let module = "Cell_1"

  private let configuration: NotebookSession.Configuration
  private let folder: SessionFolder
  private let toolchainCheck: Eventual<Void>
  private var worker: WorkerProcess
  private var builds = 0
  private var deaths: [String: Death] = [:]

  /// A runner. Its worker loads its library while the caller goes on.
  public init(_ configuration: NotebookSession.Configuration) throws {
    self.configuration = configuration
    let (toolchain, version) = (configuration.toolchain, configuration.installation.builtWith)
    toolchainCheck = Eventual { try toolchain.verify(builtWith: version) }
    worker = try Self.startWorker(configuration)
    folder = try SessionFolder(in: configuration.temporaryFolder)
    Folder.make(searchPath)
    for module in LearnerModule.names(for: .submissions) {
      FilePath.link(
        "\(searchPath)/\(module).swiftmodule", to: "\(configuration.installation.modules)/\(module).swiftmodule")
    }
  }

  /// Ends the worker and removes what was compiled.
  public func end() {
    worker.end()
    folder.remove()
  }

  private var searchPath: String { "\(folder.path)/modules" }

  private static func startWorker(_ configuration: NotebookSession.Configuration) throws -> WorkerProcess {
    let installation = configuration.installation
    return try WorkerProcess(
      worker: installation.worker, library: installation.exerciseLibrary,
      libraryPath: [configuration.toolchain.runtime], environment: configuration.environment)
  }

  // MARK: - Compiling

  /// Compiles and links a submission.
  public func compile(_ submission: Submission, milliseconds: Int) -> Result<SubmissionBuild, SubmissionFailure> {
    builds += 1
    let place = "\(folder.path)/\(builds)"
    do {
      try toolchainCheck.value()
      Folder.make(place)
      return .success(try compile(submission, in: place, milliseconds: milliseconds))
    } catch let failure as SubmissionFailure {
      return .failure(failure)
    } catch {
      return .failure(.trouble("\(error)"))
    }
  }

  private func compile(_ submission: Submission, in place: String, milliseconds: Int) throws -> SubmissionBuild {
    let objects = ["\(place)/Submission.o", "\(place)/Glue.o"]
    let job = CompileJob(
      sources: ["\(place)/\(Self.sourceFile)", "\(place)/\(Self.glueFile)"], objects: objects, module: Self.module,
      moduleFile: nil, moduleCache: "\(configuration.cacheFolder)/modules",
      entry: nil, reporting: .ends, isLibrary: true, isCell: false, seesAll: false, searchPaths: [searchPath],
      moduleMap: configuration.installation.reportsModuleMap)
    try TextFile.write(submission.source, to: job.sources[0])
    try TextFile.write(Self.glue(submission.function), to: job.sources[1])
    let toolchain = configuration.toolchain
    let compiled = try run(toolchain.frontend, toolchain.compileArguments(job), milliseconds)
    guard compiled.status == 0 else { throw Self.failure(compiled.output, name: submission.name) }
    let library = "\(place)/\(Self.module).so"
    let linked = try run(
      toolchain.linker,
      toolchain.linkArguments(
        objects: objects, library: library, name: "\(Self.module).so",
        imports: CellOutline(submission.source).imports),
      milliseconds)
    guard linked.status == 0 else {
      throw SubmissionFailure.trouble(
        "the file can't be linked: \(linked.output.split(separator: "\n").prefix(3).joined(separator: "\n"))")
    }
    return SubmissionBuild(submission: submission, library: library, module: Self.module)
  }

  private func run(_ tool: String, _ arguments: [String], _ milliseconds: Int) throws -> ChildProcess.Result {
    let result = try ChildProcess.run(
      tool, arguments, environment: ["LC_ALL=C", "TMPDIR=\(folder.path)"], interrupt: configuration.interrupt,
      milliseconds: milliseconds)
    if result.wasInterrupted { throw SubmissionFailure.interrupted }
    if result.wasOutOfTime { throw SubmissionFailure.outOfTime }
    return result
  }

  /// The file that calls the learner's function, with full names, since the learner's file may have names of its own.
  private static func glue(_ function: String) -> String {
    """
    import ExerciseRuntime
    import Tensors

    @_cdecl("\(module)_main") public func \(module)_main(
      _: Swift.Int32, _: Swift.UnsafeMutablePointer<Swift.UnsafeMutablePointer<Swift.CChar>?>?
    ) -> Swift.Int32 {
      ExerciseRuntime.expose(\(function))
      return 0
    }

    """
  }

  private static func failure(_ output: String, name: String) -> SubmissionFailure {
    let found = DiagnosticParser(labels: [module: name]).parse(output).map { renamed($0, name: name) }
    let errors = found.filter { $0.severity == .error }
    let own = errors.filter { $0.place != glueFile && !$0.place.isEmpty }
    if !own.isEmpty { return .notCompiled(own) }
    let glue = errors.filter { $0.place == glueFile }
    return glue.isEmpty
      ? .trouble("the Swift compiler fails, and names no line of the file: \(output.prefix(400))")
      : .otherFunction(glue)
  }

  private static func renamed(_ diagnostic: Diagnostic, name: String) -> Diagnostic {
    var renamed = diagnostic
    if diagnostic.place.hasSuffix("/\(sourceFile)") { renamed.place = name }
    if diagnostic.place.hasSuffix("/\(glueFile)") { renamed.place = glueFile }
    renamed.notes = diagnostic.notes.map { Self.renamed($0, name: name) }.filter { $0.place != glueFile }
    return renamed
  }

  // MARK: - Running

  /// Runs a submission's function with the inputs of one case.
  public func run(
    _ build: SubmissionBuild, inputs: [PortableValue], milliseconds: Int
  ) throws -> SubmissionRun {
    let input = "\(folder.path)/inputs"
    try TextFile.write(bytes: PortableValue.bytes(of: inputs), to: input)
    if worker.isDefunct { try restart() }
    var printed = ""
    let clock = ContinuousClock()
    let began = clock.now
    let (_, report) = try worker.run(
      (build.library, "\(build.module)_main", build.module), keepsState: false, traces: false,
      limits: Self.limits, input: .file(input),
      bounds: WorkerProcess.Bounds(
        interrupt: configuration.interrupt, milliseconds: milliseconds, outputBytes: Self.printedBytes,
        eventBytes: Self.sentBytes)
    ) { piece in
      switch piece {
      case .text(let text), .errorText(let text): printed += text
      case .picture: break
      }
    }
    let words = RuntimeWords(report.runtimeSaid)
    let ending = try ending(of: report, build: build)
    if case .died = ending {} else { printed += words.text }
    return SubmissionRun(ending: ending, printed: printed, time: clock.now - began)
  }

  private func restart() throws {
    worker.end()
    worker = try Self.startWorker(configuration)
  }

  private func ending(
    of report: WorkerProcess.Report, build: SubmissionBuild
  ) throws -> SubmissionRun.Ending {
    switch report.ending {
    case .completed:
      for case .result(let bytes) in report.events { return .returned(try? PortableValue(bytes: bytes)) }
      return .returned(nil)
    case .outOfTime: return .outOfTime
    case .outOfOutput: return .outOfOutput
    case .interrupted: return .interrupted
    case .unloadable(let reason): return .unloadable(reason)
    case .lost:
      try restart()
      return .endedWorker
    // Memory is limited, and asking for more than it fails: nobody but the run itself sends this.
    case .killed(Signal.kill): return .died(Death(cause: .signal(Signal.name(of: Signal.kill)), places: []))
    default: return .died(death(report, build: build))
    }
  }

  /// The death that a report tells of; each place is looked up once, however many cases die there.
  private func death(_ report: WorkerProcess.Report, build: SubmissionBuild) -> Death {
    var known = report
    if case .crashed(let signal, let exhausted, let frames, let top) = report.ending {
      // Only the submission's own library is looked into, whatever file the report names.
      known.ending = .crashed(
        signal: signal, stackExhausted: exhausted, frames: frames.filter { $0.library == build.library }, top: top)
    }
    let key = "\(build.library) \(known.ending) \(report.runtimeSaid)"
    if let death = deaths[key] { return death }
    let name = build.submission.name
    let coroner = Coroner(toolchain: configuration.toolchain) {
      $0 == Self.sourceFile ? build.submission.source : nil
    }
    var death = coroner.death(known)
    for index in death.places.indices { death.places[index].label = name }
    deaths[key] = death
    return death
  }
}
