import Reports
import SwiftSource
import System
import WorkerProtocol

/// One attempt to compile and link a cell.
struct CellBuild {
  let code: CellCode
  let outline: CellOutline
  let module: String
  let reporting: Reporting
  let folder: String
  let root: [String]
  let toolchain: Toolchain
  let moduleCache: String
  let searchPaths: [String]
  let moduleMap: String
  /// The names that learners know for modules of cells.
  let labels: [String: String]
  /// How long one call of the compiler may take.
  let seconds: Int
  /// A descriptor that becomes readable when the learner wants the compiler to end.
  var interrupt: Int32?
  /// Whether the compiler takes its time, and only the library is wanted.
  var optimises = false
  /// The modules of earlier cells that are imported with all that they declare, so that nothing else's own names are
  /// seen; nil if access control is off instead.
  var ancestors: [String]?
  /// The tools that may have been started ahead.
  var servers: ToolServers?
  /// Hears of the process of each tool, so that it can be given its place behind others.
  var started: (Int32) -> Void = { _ in }

  private var stem: String { "\(folder)/\(module)\(optimises ? "_fast" : "")" }

  /// Compiles and links. Names that can't be read are left out, and the last value, if it can't be reported.
  func run() throws -> Result<CompiledCell, CompileFailure> {
    var file = CellUnit(
      code, module: module, outline: outline, reporting: reporting, wrapsLast: true, keepsCalls: optimises)
    var mayWrap = reporting == .ends && outline.lastExpression != nil
    while true {
      let output = try compile(file)
      let diagnostics = parse(output.output, file)
      if output.status == 0 { return try .success(finish(file, diagnostics)) }
      if TextFile.isOutOfRoom(output.output) { throw CompileFailure.trouble(.diskFull) }
      let errors = diagnostics.filter { $0.severity == .error }
      if file.leaveOutUnreadable(errors) { continue }
      if file.expandWrappers(errors) { continue }
      if errors.contains(where: { $0.place == OwnPlaces.rest }), file.dropExports() { continue }
      if mayWrap {
        mayWrap = false
        file = CellUnit(code, module: module, outline: outline, reporting: reporting, wrapsLast: false)
        continue
      }
      if let crash = CompilerCrash(output.output, status: output.status) {
        return .failure(.compilerCrashed(line: crash.line(of: code.label)))
      }
      guard !errors.isEmpty else { return .failure(.compilerCrashed(line: nil)) }
      let own = forLearners(diagnostics)
      return .failure(.diagnostics(own.contains { $0.severity == .error } ? own : errors.map(Self.withoutPlace)))
    }
  }

  /// Returns an error that stands in none of the learner's lines.
  private static func withoutPlace(_ error: Diagnostic) -> Diagnostic {
    var bare = error
    (bare.place, bare.line, bare.notes) = ("", 0, [])
    return bare
  }

  // MARK: - The compiler

  private func compile(_ file: CellUnit) throws -> ChildProcess.Result {
    let (job, text) = (cellJob, file.contents(root: root, ancestors: ancestors ?? []))
    let arguments = toolchain.compileArguments(job)
    let served = servers?.compile(arguments, name: module, text, interrupt: interrupt, limits: limits, started: started)
    if let served { return try ended(served) }
    let place = Folder.of(job.sources[0])
    Folder.make(place)
    defer { Folder.removeTree(place) }
    try TextFile.write(text, to: job.sources[0])
    return try tool(toolchain.frontend, arguments, folders: [folder, place])
  }

  /// What the compiler is asked for.
  private var cellJob: CompileJob {
    var job = job(source: "\(stem).source/\(CompiledCell.sourceName)", object: "\(stem).o", module: module)
    job.sourcePlace = ChildProcess.placeOfSource
    // The modules that it imports itself, in the same way.
    job.imports = (code.parent.map { [$0] } ?? root) + code.imports.compactMap(Self.plainImport)
    return job
  }

  /// Returns the arguments with which the compiler is started ahead for this cell, whatever its text.
  func serverArguments() -> [String] { toolchain.compileArguments(cellJob) }

  private static func plainImport(_ declaration: String) -> String? {
    declaration.wholeMatch(of: /import +(\w+)/).map { String($0.1) }
  }

  private func job(source: String, object: String, module: String) -> CompileJob {
    CompileJob(
      sources: [source], objects: [object], module: module,
      moduleFile: optimises ? nil : "\(folder)/\(module).swiftmodule", moduleCache: moduleCache,
      entry: "\(module)_main", reporting: reporting, optimises: optimises || code.isFast, isLibrary: false,
      isCell: true, seesAll: ancestors == nil, searchPaths: [folder] + searchPaths, folder: folder,
      moduleMap: moduleMap)
  }

  private var limits: ChildProcess.Limits { ChildProcess.Limits(milliseconds: seconds * 1000) }

  private func tool(
    _ program: String, _ arguments: [String], folders: [String]
  ) throws -> ChildProcess.Result {
    try ended(
      try ChildProcess.run(
        program, arguments, environment: ToolServers.environment(temporary: folder), interrupt: interrupt,
        limits: limits, folders: folders, started: started))
  }

  private func ended(_ result: ChildProcess.Result) throws -> ChildProcess.Result {
    if result.wasInterrupted { throw CompileFailure.interrupted }
    if result.wasOutOfTime { throw CompileFailure.outOfTime(seconds: seconds) }
    return result
  }

  // MARK: - What it says

  private func parse(_ output: String, _ file: CellUnit) -> [Diagnostic] {
    var labels = labels
    // What is told of it names its module, or its file.
    for name in [module, String(CompiledCell.sourceName.prefix { $0 != "." })] { labels[name] = code.label }
    return DiagnosticParser(labels: labels).parse(output).map { shifted($0, file) }
  }

  /// Returns a diagnostic in the learner's columns, with the line as the learner wrote it.
  private func shifted(_ diagnostic: Diagnostic, _ file: CellUnit) -> Diagnostic {
    var own = diagnostic
    own.notes = diagnostic.notes.map { shifted($0, file) }
    let isOpen = diagnostic.place == OwnPlaces.rest && CellCompleteness.check(code.source) != .complete
    guard diagnostic.place == code.label || isOpen else { return own }
    let lines = Array(SourceLines(code.source))
    if lines.indices.contains(diagnostic.line - 1), !isOpen {
      own.column = file.text.originalColumn(line: diagnostic.line, column: diagnostic.column)
      own.sourceLine = lines[diagnostic.line - 1]
    } else {
      // The compiler looks for an end in what attnlab has put below; what lacks it ends with the last line.
      let last = lines.lastIndex { !$0.isBlank } ?? 0
      (own.place, own.line, own.length) = (code.label, last + 1, 1)
      own.sourceLine = lines.indices.contains(last) ? lines[last] : ""
      own.column = own.sourceLine.utf8.count + 1
    }
    return own
  }

  /// Returns the diagnostics that speak of what the learner wrote, and not of what attnlab put in.
  ///
  /// At a cell's own level an unused value isn't a fault, and `await` may stand before what needs none
  /// in this cell, such as a name that was awaited when it was declared.
  private func forLearners(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let inner = outline.innerRanges
    let own = diagnostics.compactMap { diagnostic -> Diagnostic? in
      let place = SourcePosition(line: diagnostic.line, column: diagnostic.column)
      let isOwn = OwnPlaces.all.contains(diagnostic.place)
      let isPutIn = ["nonisolated_unsafe_sendable_constant", "nonisolated_unsafe_sendable_variable"]
        .contains(diagnostic.name)
      let isNoFault = diagnostic.name == "no_async_in_await" || diagnostic.name.hasPrefix("expression_unused")
      // The call that the last value is put into comes after what never returns.
      let isBeyond = diagnostic.name == "unreachable_code" && outline.lastExpression?.contains(place) == true
      let isLeft = isPutIn || isBeyond || (isNoFault && !inner.contains { $0.contains(place) })
      guard !isOwn, diagnostic.severity == .error || !isLeft else { return nil }
      var shown = diagnostic
      shown.notes = forLearners(diagnostic.notes)
      return shown
    }
    // What the compiler reads twice it warns of twice.
    return own.enumerated().filter { !own[..<$0.offset].contains($0.element) }.map(\.element)
  }

  // MARK: - The library

  private func finish(_ file: CellUnit, _ diagnostics: [Diagnostic]) throws -> CompiledCell {
    var objects = ["\(stem).o"]
    var exportingModule = module
    if let exports = file.exports {
      exportingModule = CompiledCell.exporting(module)
      var job = job(source: "\(stem)_kept.swift", object: "\(stem)_kept.o", module: exportingModule)
      job.entry = nil
      job.reporting = .ends
      job.isLibrary = true
      job.seesAll = true
      try TextFile.write(exports, to: job.sources[0])
      let output = try tool(toolchain.frontend, toolchain.compileArguments(job), folders: [folder])
      if output.status == 0 { objects += job.objects } else { exportingModule = module }
    }
    let library = CompiledCell.library(module, in: folder, isOptimised: optimises)
    let arguments = toolchain.linkArguments(
      objects: objects, library: library, name: "\(module).so", imports: outline.imports)
    let served = servers?.link(arguments, interrupt: interrupt, limits: limits, started: started)
    let link = try served.map(ended) ?? tool(toolchain.linker, arguments, folders: [])
    guard link.status == 0 else {
      throw CompileFailure.trouble(.cellNotLinked(linker: link.output))
    }
    for object in objects { FilePath.remove(object) }
    return CompiledCell(
      code: code, module: module, library: library, isOptimised: optimises,
      warnings: forLearners(diagnostics.filter { $0.severity == .warning }), reporting: reporting,
      wrapped: file.wrappedNames, readNames: file.readNames, comparedNames: file.namesBefore,
      exportingModule: exportingModule,
      reports: ReportedPlaces(outline))
  }
}

extension ReportedPlaces {
  /// Creates the places of a cell's own level.
  init(_ outline: CellOutline) {
    self.init(
      inner: outline.innerRanges.map { range in
        SourceRange(
          startLine: range.lowerBound.line, startColumn: range.lowerBound.column, endLine: range.upperBound.line,
          endColumn: range.upperBound.column)
      }, lastColumns: outline.lastColumns)
  }
}
