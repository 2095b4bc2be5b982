import Reports
import System

/// The Swift toolchain that compiles cells: every path in it and every flag of it that attnlab leans on.
///
/// The frontend's flags are unofficial and may change with any release. Tried with Swift 6.3.1 on Linux (x86-64).
public struct Toolchain: Sendable {
  /// The folder that has the toolchain's `bin` and `lib`.
  public let root: String

  var frontend: String { "\(root)/bin/swift-frontend" }
  var linker: String { "\(root)/bin/ld.lld" }
  var symbolizer: String { "\(root)/bin/llvm-symbolizer" }
  var resources: String { "\(root)/lib/swift" }
  /// The folder of the runtime's shared libraries.
  public var runtime: String { "\(resources)/linux" }
  private var registration: String { "\(runtime)/\(Self.architecture)/swiftrt.o" }

  #if arch(arm64)
    private static let architecture = "aarch64"
  #else
    private static let architecture = "x86_64"
  #endif

  /// Returns the flags that compile one module of cells.
  ///
  /// - `-playground` inserts a call after each value, and the feature gives each call the module it stands in.
  /// - `-disable-access-control` lets a cell see what earlier ones declare without `public`, and what every other module
  ///   keeps to itself: a cell that this makes ambiguous is compiled without, and imports the cells that it knows.
  /// - `-enable-private-imports` lets others link to what a cell declares `private`.
  /// - One `-package-name` for all cells makes a conformance in a later cell no conformance of a foreign type.
  /// - `-plugin-path` has the macros of the toolchain: `@Observable`, `#Predicate`.
  /// - `-enable-bare-slash-regex` is what the driver does for language mode 6, and playgrounds for any.
  /// - `-import-module` lets a submission find the functions that `-playground` calls, which it doesn't import. A cell imports
  ///   the modules itself; named here too, they are read before its text: see ``ToolServers``.
  /// - `-assert-config Debug` keeps the messages of checks in optimised code.
  /// - `-fno-omit-frame-pointer` lets a trace follow the calls, and tells where an error was thrown.
  /// - `-debug-diagnostic-names` puts the name of each diagnostic behind its text.
  /// - `-no-serialize-debugging-options`, `-file-compilation-dir` and sources in a folder that every compiler finds at one place
  ///   keep the folders of this session out of what another may find again: a module that names its search paths is looked
  ///   for there. A prefix map would do that too, and with it each session would make all modules of C headers again.
  /// - `-serialize-diagnostics-path`, once for each source, keeps what is said of each apart, where nothing in a source can
  ///   pass for a diagnostic.
  /// - Line tables tell which line was running when a cell dies.
  func compileArguments(_ job: CompileJob) -> [String] {
    var arguments = ["-frontend", "-c"]
    for source in job.sources {
      arguments += ["-primary-file", "\(job.sourcePlace)/\(FilePath.name(of: source))"]
    }
    for object in job.objects { arguments += ["-o", object] }
    for file in job.diagnostics { arguments += ["-serialize-diagnostics-path", file] }
    arguments += [
      "-module-name", job.module,
      "-swift-version", "5", job.optimises ? "-O" : "-Onone", "-gline-tables-only", "-diagnostic-style", "llvm",
      "-target", "\(Self.architecture)-unknown-linux-gnu", "-resource-dir", resources,
      "-module-cache-path", job.moduleCache, "-plugin-path", "\(resources)/host/plugins", "-enable-bare-slash-regex",
      "-package-name", "notebook", "-debug-diagnostic-names", "-Xcc", "-fmodule-map-file=\(job.moduleMap)",
      "-Xcc", "-fno-omit-frame-pointer", "-no-serialize-debugging-options",
      "-file-compilation-dir", ".",
    ]
    if job.optimises { arguments += ["-assert-config", "Debug"] }
    if let file = job.moduleFile { arguments += ["-emit-module-path", file] }
    if let entry = job.entry { arguments += ["-entry-point-function-name", entry] }
    if job.reporting != .ends {
      arguments += ["-playground", "-enable-experimental-feature", "PlaygroundExtendedCallbacks"]
    }
    if job.reporting == .allButParameters { arguments += ["-playground-option", "NoFunctionParameters"] }
    for module in job.imports { arguments += ["-import-module", module] }
    if job.isLibrary { arguments.append("-parse-as-library") }
    if job.isCell { arguments += ["-enable-testing", "-enable-private-imports"] }
    if job.seesAll { arguments.append("-disable-access-control") }
    let own = job.folder ?? Folder.of(job.sources[0])
    for folder in job.searchPaths { arguments += ["-I", folder == own ? ChildProcess.placeOfFolder : folder] }
    return arguments
  }

  /// Returns the flags that write down what a module shows to others, as text.
  func interfaceArguments(
    module: String, file: String, interface: String, searchPaths: [String], moduleMaps: [String]
  ) -> [String] {
    var arguments = [
      "-frontend", "-merge-modules", "-emit-module", file, "-module-name", module, "-o", "\(interface).merged",
      "-emit-module-interface-path", interface, "-swift-version", "6", "-package-name", "attnlab",
      "-target", "\(Self.architecture)-unknown-linux-gnu", "-resource-dir", resources,
      "-plugin-path", "\(resources)/host/plugins",
    ]
    for moduleMap in moduleMaps { arguments += ["-Xcc", "-fmodule-map-file=\(moduleMap)"] }
    for folder in searchPaths { arguments += ["-I", folder] }
    return arguments
  }

  /// Returns the flags that make a module of such a text.
  func moduleArguments(
    module: String, interface: String, file: String, searchPaths: [String], cache: String, moduleMap: String
  ) -> [String] {
    var arguments = [
      "-frontend", "-compile-module-from-interface", interface, "-module-name", module, "-o", file,
      "-module-cache-path", cache, "-resource-dir", resources, "-Xcc", "-fmodule-map-file=\(moduleMap)",
    ]
    for folder in searchPaths { arguments += ["-I", folder] }
    return arguments
  }

  /// Returns the arguments that link objects to a shared library which a worker can load.
  ///
  /// The libraries that all of it needs are not read: the worker has them before it loads anything else.
  ///
  /// `exit` is wrapped, so that a cell that calls it ends without ending its state behind the worker's back, and
  /// `atexit` with it.
  ///
  /// - Parameter imports: the modules that the sources import. The objects name the libraries of those, in a form that
  ///   only the compiler's own driver reads.
  func linkArguments(objects: [String], library: String, name: String, imports: [String]) -> [String] {
    let modules = imports.map { String($0.prefix { $0 != "." }) }
    let libraries = modules.flatMap { ["swift\($0)", $0, $0.lowercased()] }
      .filter { FilePath.isReadable("\(runtime)/lib\($0).so") }
    return [
      // So little is linked that threads, and strings that share their ends, cost more than they save (19 ms against 14).
      "--threads=1", "-O0",
      // The fewer parts of a library are mapped, the less a state costs that is forked from a hundred others (26 ms against 19).
      "--no-rosegment", "-z", "norelro", "-z", "noseparate-code",
      "-shared", "--eh-frame-hdr", "--wrap=exit", "--wrap=atexit", "-soname", name, "-o", library, registration,
    ] + objects + (libraries.isEmpty ? [] : ["-L", runtime]) + libraries.map { "-l\($0)" } + Self.staticParts
  }

  /// The parts of the C library that are linked into each program: `atexit` is one of them.
  private static let staticParts: [String] = {
    let folders = ["/usr/lib/\(architecture)-linux-gnu", "/usr/lib64", "/usr/lib"]
    let files: [String] = folders.map { "\($0)/libc_nonshared.a" }
    return Array(files.filter(FilePath.isReadable).prefix(1))
  }()

  /// How long the toolchain may take to tell its version, in milliseconds.
  private static let versionTime = 8_000

  /// Files without which nothing can be compiled.
  private static let needed = ["bin/swift-frontend", "bin/ld.lld", "lib/swift/linux"]

  /// Returns the toolchain found on the search path, or in the folder that `override` names.
  ///
  /// Only files are looked at, since this stands between a learner and the first prompt: see ``verify(builtWith:)``.
  ///
  /// - Parameters:
  ///   - path: folders separated by colons, as in `PATH`.
  ///   - override: a toolchain's folder that is to be used whatever the path says.
  /// - Throws: ``ToolchainProblem``.
  public static func find(path: String, override: String?) throws -> Toolchain {
    Toolchain(root: try override.map(checked) ?? found(on: path))
  }

  /// Asks the toolchain for its version, and refuses another than the one that built the modules which cells import:
  /// no other can read them.
  ///
  /// - Throws: ``ToolchainProblem``.
  public func verify(builtWith expected: String?) throws {
    let listing = try ChildProcess.output(
      of: frontend, ["--version"], limits: ChildProcess.Limits(milliseconds: Self.versionTime))
    guard let line = listing.split(separator: "\n").first(where: { $0.contains("Swift version") }) else {
      throw ToolchainProblem.unusable(root: root, reason: "it does not tell its version")
    }
    let version = String(line.drop(while: { $0 != "S" }))
    if let expected, expected != version {
      throw ToolchainProblem.otherVersion(found: version, root: root, needed: expected)
    }
  }

  private static func checked(_ folder: String) throws -> String {
    for root in [folder, "\(folder)/usr"] where FilePath.isExecutable("\(root)/bin/swift-frontend") {
      for file in needed where !FilePath.isReadable("\(root)/\(file)") {
        throw ToolchainProblem.unusable(root: root, reason: "\(file) is missing")
      }
      return root
    }
    throw ToolchainProblem.notIn(folder)
  }

  private static func found(on path: String) throws -> String {
    let folders = path.split(separator: ":").map(String.init)
    for folder in folders {
      for tool in ["swift-frontend", "swiftc"] {
        guard let resolved = FilePath.resolved("\(folder)/\(tool)") else { continue }
        let root = Folder.of(Folder.of(resolved))
        if FilePath.isExecutable("\(root)/bin/swift-frontend") { return try checked(root) }
      }
    }
    // A version manager's `swiftc` stands for another; it knows which.
    for folder in folders where FilePath.isExecutable("\(folder)/swiftc") {
      let information =
        (try? ChildProcess.output(
          of: "\(folder)/swiftc", ["-print-target-info"], limits: ChildProcess.Limits(milliseconds: Self.versionTime)))
        ?? ""
      guard let mark = information.firstRange(of: "\"runtimeResourcePath\": \"") else { continue }
      let resources = information[mark.upperBound...].prefix { $0 != "\"" }
      return try checked(String(resources.dropLast("/lib/swift".count)))
    }
    throw ToolchainProblem.missing(lookedIn: folders)
  }
}
