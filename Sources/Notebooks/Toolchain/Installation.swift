import System

/// Where the parts of attnlab lie: beside its executable in a build folder, or below a prefix where it is installed.
public struct Installation: Sendable {
  /// The program that a learner starts.
  public let program: String
  /// The worker's executable.
  public let worker: String
  /// The library that cells are run with, the one for what is judged in exercises, and the one for their references.
  public let notebookLibrary: String, exerciseLibrary: String, authoringLibrary: String
  /// The folder with the module files of all rooms that cells may import.
  public var modules: String
  /// The file that describes the C module of reports, which cells look at.
  public let reportsModuleMap: String
  /// The file that describes the C module of archives, which is needed to narrow the module that imports it.
  public let archivesModuleMap: String
  /// The folders of the lessons and of the exercises.
  public let lessons: String, exercises: String
  /// The path of the page that tells all differences from mlx-swift, whether or not it is there.
  public let differences: String
  /// The library that lets a tool be started once and used many times; nil if it is not there, and tools are started each time.
  public var forkLibrary: String?
  /// What the toolchain that built all this calls itself; nil if that was not written down.
  public let builtWith: String?

  /// A part is missing.
  public struct Incomplete: Error, CustomStringConvertible {
    /// What was looked for, and where.
    public let part: String, lookedIn: [String]
    /// One sentence that says so.
    public var description: String {
      "attnlab's \(part) is missing (looked in \(lookedIn.joined(separator: " and "))): build it with `make`"
    }
  }

  /// Returns the installation that an executable belongs to.
  ///
  /// - Parameter executable: the absolute path of the running `attnlab`, links resolved.
  /// - Throws: ``Incomplete``.
  public static func around(executable: String) throws -> Installation {
    let folder = Folder.of(executable)
    let prefix = Folder.of(folder)
    let installed = "\(prefix)/lib/attnlab"
    let home = FilePath.isExecutable("\(installed)/attnlab-worker") ? installed : folder
    func part(_ name: String, _ paths: [String]) throws -> String {
      guard let found = paths.first(where: FilePath.isReadable) else {
        throw Incomplete(part: name, lookedIn: paths.map(Folder.of))
      }
      return found
    }
    // In a checkout the executable is in .build/<triple>/<configuration>.
    let checkout = Folder.of(Folder.of(prefix))
    // A page to be read: nothing runs differently without it.
    let pages = ["\(prefix)/share/attnlab/mlx-swift.md", "\(checkout)/Documentation/mlx-swift.md"]
    return Installation(
      program: executable,
      worker: try part("worker", ["\(home)/attnlab-worker"]),
      notebookLibrary: try part("notebook library", ["\(home)/libAttnlabNotebook.so"]),
      exerciseLibrary: try part("exercise library", ["\(home)/libAttnlabExercise.so"]),
      authoringLibrary: try part("library for references", ["\(home)/libAttnlabAuthoring.so"]),
      modules: try part("module folder", ["\(home)/Modules"]),
      reportsModuleMap: try part(
        "module of reports",
        ["\(home)/Modules/CReports/module.modulemap", "\(checkout)/Sources/CReports/include/module.modulemap"]),
      archivesModuleMap: try part(
        "module of archives",
        ["\(home)/Modules/CLibZip/module.modulemap", "\(checkout)/Sources/CLibZip/include/module.modulemap"]),
      lessons: try part("lesson folder", ["\(prefix)/share/attnlab/Lessons", "\(checkout)/Lessons"]),
      exercises: try part("exercise folder", ["\(prefix)/share/attnlab/Exercises", "\(checkout)/Exercises"]),
      differences: pages.first(where: FilePath.isReadable) ?? pages[0],
      forkLibrary: ["\(home)/libAttnlabForkServer.so"].first(where: FilePath.isReadable),
      builtWith: version(in: home))
  }

  /// Returns what the compiler calls itself, which the build writes into a file `swift-version-….txt`.
  private static func version(in folder: String) -> String? {
    let files = Folder.entries(of: folder).filter { $0.hasPrefix("swift-version-") && $0.hasSuffix(".txt") }
    let versions = files.compactMap { name -> (time: Int, text: String)? in
      guard let status = FileStatus(of: "\(folder)/\(name)"), let text = TextFile.contents(of: "\(folder)/\(name)"),
        let line = text.split(separator: "\n").first(where: { $0.contains("Swift version") })
      else { return nil }
      return (status.modified.seconds, String(line.drop(while: { $0 != "S" })))
    }
    return versions.max { $0.time < $1.time }?.text
  }
}
