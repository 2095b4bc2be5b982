import Reports
import SwiftSource
import System

/// Compiles and links files of exercises, so that each sees the modules of its side and nothing else.
struct SubmissionCompiler {
  let configuration: NotebookConfiguration
  let side: SubmissionSide
  /// The folder for what is compiled.
  let folder: String

  /// The module of every submission: the worker and the reports know it for a cell's.
  static let module = "Cell_1"
  /// The names that the files have for the compiler. No name of a learner's file is used, so that none can clash.
  static let sourceFile = "attnlab-submission.swift", givenFile = "attnlab-given.swift"
  private static let glueFile = "attnlab-glue.swift"

  private var searchPath: String { "\(folder)/modules" }

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
  /// - Throws: ``SubmissionFailure``, and what the system has against a file or a process.
  func compile(_ submission: Submission, in place: String, milliseconds: Int) throws -> SubmissionBuild {
    Folder.make(place)
    let names = [Self.sourceFile, Self.glueFile] + (submission.given == nil ? [] : [Self.givenFile])
    let objects = names.map { "\(place)/\($0.dropLast(6)).o" }
    let job = CompileJob(
      sources: names.map { "\(place)/\($0)" }, objects: objects, module: Self.module, moduleFile: nil,
      moduleCache: "\(configuration.cacheFolder)/modules", entry: nil, reporting: .ends, isLibrary: true, isCell: false,
      seesAll: false, searchPaths: [searchPath], moduleMap: configuration.installation.reportsModuleMap)
    try TextFile.write(submission.source, to: job.sources[0])
    try TextFile.write(Self.glue(submission.entry), to: job.sources[1])
    if let given = submission.given { try TextFile.write(given.source, to: job.sources[2]) }
    let toolchain = configuration.toolchain
    let compiled = try run(toolchain.frontend, toolchain.compileArguments(job), milliseconds, in: place)
    guard compiled.status == 0 else { throw Self.failure(compiled.output, of: submission) }
    let library = "\(place)/\(Self.module).so"
    let imports = [submission.source, submission.given?.source ?? ""].flatMap { CellOutline($0).imports }
    let linked = try run(
      toolchain.linker,
      toolchain.linkArguments(objects: objects, library: library, name: "\(Self.module).so", imports: imports),
      milliseconds)
    guard linked.status == 0 else {
      throw SubmissionFailure.notLinked(
        output: linked.output.split(separator: "\n").prefix(3).joined(separator: "\n"))
    }
    return SubmissionBuild(submission: submission, library: library, module: Self.module)
  }

  private func run(
    _ tool: String, _ arguments: [String], _ milliseconds: Int, in place: String? = nil
  ) throws -> ChildProcess.Result {
    let result = try ChildProcess.run(
      tool, arguments, environment: ["LC_ALL=C", "TMPDIR=\(folder)"], interrupt: configuration.interrupt,
      milliseconds: milliseconds, folder: place)
    if result.wasInterrupted { throw SubmissionFailure.interrupted }
    if result.wasOutOfTime { throw SubmissionFailure.outOfTime }
    return result
  }

  /// Returns the file that calls what the submission declares, with full names, since it may have names of its own.
  private static func glue(_ entry: Submission.Entry) -> String {
    let (module, call) =
      switch entry {
      case .function(let expression): ("ExerciseRuntime", "expose(\(expression))")
      case .reference(let name): ("ExerciseAuthoring", "serve(\(name))")
      }
    return """
      import \(module)
      import Tensors

      @_cdecl("\(Self.module)_main") public func \(Self.module)_main(
        _: Swift.Int32, _: Swift.UnsafeMutablePointer<Swift.UnsafeMutablePointer<Swift.CChar>?>?
      ) -> Swift.Int32 {
        \(module).\(call)
        return 0
      }

      """
  }

  private static func failure(_ output: String, of submission: Submission) -> SubmissionFailure {
    let errors = DiagnosticParser(labels: [module: submission.name]).parse(output).filter { $0.severity == .error }
    func found(in file: String) -> [Diagnostic] {
      errors.filter { $0.place.hasSuffix("/\(file)") }.map { renamed($0, submission) }
    }
    let own = found(in: sourceFile)
    if !own.isEmpty {
      let spelling = SpellingExplanation(
        source: submission.source, label: submission.name, earlier: submission.given.map { [$0.source] } ?? [])
      return .notCompiled(spelling.explained(own))
    }
    let given = found(in: givenFile)
    if !given.isEmpty { return .givenNotCompiled(given) }
    let glue = found(in: glueFile)
    return glue.isEmpty ? .compilerFailed(output: String(output.prefix(400))) : .otherFunction(glue)
  }

  private static func renamed(_ diagnostic: Diagnostic, _ submission: Submission) -> Diagnostic {
    var renamed = diagnostic
    if diagnostic.place.hasSuffix("/\(sourceFile)") { renamed.place = submission.name }
    if diagnostic.place.hasSuffix("/\(givenFile)") { renamed.place = submission.given?.name ?? "" }
    renamed.notes = diagnostic.notes.filter { !$0.place.hasSuffix("/\(glueFile)") }.map { Self.renamed($0, submission) }
    return renamed
  }
}
