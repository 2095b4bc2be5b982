import Reports
import SwiftSource
import System

/// Compiles and links files of exercises, so that each sees the modules of its side and nothing else.
struct SubmissionCompiler: Sendable {
  let configuration: NotebookConfiguration
  let side: SubmissionSide
  /// The folder for what is compiled.
  let folder: String

  /// The module of every submission: the worker and the reports know it for a cell's.
  static let module = "Cell_1"
  /// The names that the files have for the compiler. No name of a learner's file is used, so that none can clash.
  static let givenFile = "attnlab-given.swift"
  private static let glueFile = "attnlab-glue.swift"

  private var searchPath: String { "\(folder)/modules" }
  /// The line from which on files count that aren't the learner's, where a report is told by its line alone.
  static let beyondLearners = 1_000_000

  /// Makes the folder with the modules that may be imported.
  func prepare() {
    Folder.make(searchPath)
    for module in side.modules {
      FilePath.link(
        "\(searchPath)/\(module).swiftmodule", to: "\(configuration.installation.modules)/\(module).swiftmodule")
    }
  }

  /// Compiles and links a submission in a folder of its own.
  ///
  /// - Parameters:
  ///   - reports: whether its lines report their values.
  ///   - programs: the group with which the tools are ended.
  /// - Throws: ``SubmissionFailure``, and what the system has against a file or a process.
  func compile(
    _ submission: Submission, in place: String, within time: TimeLimit, reports: Bool = false,
    programs: ProgramGroup? = nil
  ) throws -> SubmissionBuild {
    Folder.make(place)
    let names = [submission.sourceFile, Self.glueFile] + (submission.given == nil ? [] : [Self.givenFile])
    let objects = names.map { "\(place)/\($0.dropLast(6)).o" }
    let job = CompileJob(
      sources: names.map { "\(place)/\($0)" }, objects: objects,
      diagnostics: names.map { "\(place)/\($0.dropLast(6)).dia" },
      module: Self.module, moduleFile: nil,
      moduleCache: "\(configuration.cacheFolder)/modules", entry: submission.isScript ? Self.script : nil,
      reporting: reports ? .allButParameters : .ends, imports: reports ? ["CellHooks"] : [],
      isLibrary: !submission.isScript, isCell: false, seesAll: false, searchPaths: [searchPath],
      moduleMap: configuration.installation.reportsModuleMap)
    try TextFile.write(submission.source, to: job.sources[0])
    func numbered(_ file: String) -> String {
      reports ? "#sourceLocation(file: \"\(file)\", line: \(Self.beyondLearners))\n" : ""
    }
    try TextFile.write(numbered(Self.glueFile) + Self.glue(submission.entry), to: job.sources[1])
    if let given = submission.given {
      try TextFile.write(numbered(Self.givenFile) + given.source, to: job.sources[2])
    }
    let toolchain = configuration.toolchain
    let compiled = try run(toolchain.frontend, toolchain.compileArguments(job), time, in: place, programs)
    guard compiled.status == 0 else { throw try failure(compiled, of: submission, job) }
    let library = "\(place)/\(Self.module).so"
    let imports = [submission.source, submission.given?.source ?? ""].flatMap { CellOutline.imports(in: $0) }
    let linked = try run(
      toolchain.linker,
      toolchain.linkArguments(objects: objects, library: library, name: "\(Self.module).so", imports: imports),
      time, programs)
    guard linked.status == 0 else {
      try refuseFullDisk(linked)
      throw SubmissionFailure.notLinked(
        output: linked.output.split(separator: "\n").prefix(3).joined(separator: "\n"))
    }
    return SubmissionBuild(submission: submission, library: library, module: Self.module)
  }

  private func run(
    _ tool: String, _ arguments: [String], _ time: TimeLimit, in place: String? = nil, _ programs: ProgramGroup?
  ) throws -> ChildProcess.Result {
    var process: Int32?
    defer { if let process { programs?.remove(process) } }
    let result = try ChildProcess.run(
      tool, arguments, environment: Self.environment + ["TMPDIR=\(folder)"], interrupt: configuration.interrupt,
      limits: ChildProcess.Limits(
        milliseconds: time.clock, processorMilliseconds: time.processor, memoryBytes: side.compilerBytes,
        fileBytes: Self.longestFile),
      folders: place.map { [$0] } ?? []
    ) {
      process = $0
      programs?.add($0)
    }
    if result.wasInterrupted { throw SubmissionFailure.interrupted }
    if result.wasStarved { throw SubmissionFailure.starved }
    if result.wasOutOfTime { throw SubmissionFailure.outOfTime }
    return result
  }

  /// A compiler that dies neither draws its own stack, which takes seconds, nor starts a program that does.
  private static let environment = ["LC_ALL=C", "SWIFT_BACKTRACE=enable=no", "LLVM_DISABLE_SYMBOLIZATION=1"]

  /// The longest file that the tools may write, in bytes. A usual library has 100 kB.
  private static let longestFile = 64 << 20

  // MARK: - What they say

  private func failure(
    _ compiled: ChildProcess.Result, of submission: Submission, _ job: CompileJob
  ) throws -> SubmissionFailure {
    try refuseFullDisk(compiled)
    let texts = [submission.source, Self.glue(submission.entry), submission.given?.source ?? ""]
    let shown = [submission.name, Self.glueFile, submission.given?.name ?? ""]
    let said = job.diagnostics.indices.map { file in
      SerializedDiagnostics(source: texts[file], place: shown[file]).read(job.diagnostics[file])
        .filter { $0.severity == .error }.map(Self.forLearners)
    }
    if said[0].contains(where: { $0.line > 0 }) {
      let spelling = SpellingExplanation(
        source: submission.source, label: submission.name, earlier: submission.given.map { [$0.source] } ?? [])
      return .notCompiled(spelling.explained(said[0]))
    }
    if said.count > 2, said[2].contains(where: { $0.line > 0 }) { return .givenNotCompiled(said[2]) }
    if said[1].contains(where: { $0.line > 0 }) { return .otherFunction(said[1]) }
    if CompilerCrash(compiled.output, status: compiled.status)?.isOutOfMemory == true { return .outOfMemory }
    // A module that can't be read isn't told of any line. Whose fault that is, this can't tell.
    return .compilerFailed(output: said[0].first?.message ?? String(compiled.output.prefix(400)))
  }

  private func refuseFullDisk(_ result: ChildProcess.Result) throws {
    if TextFile.isOutOfRoom(result.output) { throw NotebookTrouble.diskFull }
  }

  /// Returns a diagnostic without notes that only say where a declaration stands that isn't the learner's.
  private static func forLearners(_ diagnostic: Diagnostic) -> Diagnostic {
    var shown = diagnostic
    shown.notes = diagnostic.notes.filter {
      $0.place != glueFile && !($0.place.isEmpty && $0.message.hasSuffix("has been explicitly marked unavailable here"))
    }
    return shown
  }

  /// Returns the file that calls what the submission declares. The submission may have a type of any module's name, behind
  /// which the module can't be named any more: nothing here is named by its module.
  private static func glue(_ entry: Submission.Entry) -> String {
    let (module, call): (String, String)
    switch entry {
    case .function(let expression): (module, call) = ("ExerciseRuntime", "attnlab_expose(\(expression))")
    case .functions(let expressions, let type):
      module = "ExerciseRuntime"
      call =
        "attnlab_expose(chosen: { (number: Swift.Int) -> (\(type)) in\n    switch number {\n"
        + expressions.enumerated().map { "    case \($0): return \($1)\n" }.joined()
        + "    default: return \(expressions[0])\n    }\n  })"
    case .reference(let name): (module, call) = ("ExerciseAuthoring", "attnlab_serve(\(name))")
    case .tests(let function): return scriptGlue(function)
    }
    return """
      import \(module)

      @_cdecl("\(Self.module)_main") public func attnlab_main(
        _: attnlab_Int32, _: attnlab_Arguments
      ) -> attnlab_Int32 {
        \(call)
        return 0
      }

      """
  }

  /// The name of the function that runs the lines of a file.
  private static let script = "\(module)_script"

  /// Returns the file that runs a file's lines, and declares the function that they call.
  private static func scriptGlue(_ function: String) -> String {
    """
    import ExerciseTesting

    \(function)

    @_silgen_name("\(script)") func \(script)(_: attnlab_Int32, _: attnlab_Arguments) -> attnlab_Int32

    @_cdecl("\(module)_main") public func attnlab_main(
      count: attnlab_Int32, words: attnlab_Arguments
    ) -> attnlab_Int32 {
      attnlab_beginTests()
      let status = \(script)(count, words)
      attnlab_endTests()
      return status
    }

    """
  }
}

extension Submission {
  /// Whether its lines are run, as those of a script are.
  var isScript: Bool { if case .tests = entry { true } else { false } }

  /// The name that the file has for the compiler: only of `main.swift` are the lines run.
  var sourceFile: String { isScript ? "main.swift" : "attnlab-submission.swift" }
}
