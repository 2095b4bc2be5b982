import Reports
import System

/// The modules that cells import, without what they keep to themselves.
///
/// A cell sees all that its modules declare, whatever its access level, since cells must see each other's. So that the
/// engine's own names get in nobody's way, cells import modules made of what the engine's show to others. They are
/// made once for a build, in a second or so, and kept.
struct PublicModules {
  let installation: Installation
  let toolchain: Toolchain
  /// The folder for what can be made again.
  let cacheFolder: String

  /// Returns the folder of the modules, made if they are not there.
  ///
  /// - Parameter other: the folder to use if nothing can be kept in the one for that.
  /// - Throws: an error that says what could not be made.
  func folder(orElse other: String) throws -> String {
    Folder.make(cacheFolder)
    let folder = "\(FilePath.isWritable(cacheFolder) ? cacheFolder : other)/public-\(fingerprint)"
    if FilePath.isReadable("\(folder)/\(LearnerModule.narrowed.last!).swiftmodule") { return folder }
    // Several sessions may make them at once, also in one process.
    Folder.make(folder)
    let own = try Folder.makeTemporary(in: folder, prefix: "\(CurrentProcess.id)-")
    defer { Folder.removeTree(own) }
    for name in LearnerModule.narrowed {
      let interface = "\(own)/\(name).swiftinterface"
      try run(
        toolchain.interfaceArguments(
          module: name, file: "\(installation.modules)/\(name).swiftmodule", interface: interface,
          searchPaths: [installation.modules],
          moduleMaps: [installation.reportsModuleMap, installation.archivesModuleMap]))
      try run(
        toolchain.moduleArguments(
          module: name, interface: interface, file: "\(own)/\(name).swiftmodule",
          searchPaths: [own, installation.modules], cache: "\(cacheFolder)/modules",
          moduleMap: installation.reportsModuleMap))
    }
    // The last one to be moved is the one that is asked for: whoever finds it finds the others.
    for name in LearnerModule.narrowed {
      FilePath.move("\(own)/\(name).swiftmodule", to: "\(folder)/\(name).swiftmodule")
    }
    removeOthers(than: folder)
    return folder
  }

  /// Removes what was made for builds that have not been used for a month.
  private func removeOthers(than folder: String) {
    for name in Folder.entries(of: cacheFolder) where name.hasPrefix("public-") {
      let path = "\(cacheFolder)/\(name)"
      guard path != folder, let status = FileStatus(of: "\(path)/\(LearnerModule.narrowed[0]).swiftmodule") else {
        continue
      }
      if status.secondsSinceUse > 30 * 24 * 3600 { Folder.removeTree(path) }
    }
  }

  private func run(_ arguments: [String]) throws {
    // The prompt comes first.
    let result = try ChildProcess.run(
      toolchain.frontend, arguments, environment: ["LC_ALL=C"], started: Priority.ahead.give)
    guard result.status == 0 else {
      throw NotebookTrouble.modulesNotMade(compiler: result.output)
    }
  }

  /// A name that changes when a module does.
  private var fingerprint: String {
    var fingerprint = Fingerprint()
    for name in LearnerModule.names(for: .cells) {
      let status = FileStatus(of: "\(installation.modules)/\(name).swiftmodule")
      for number in [status?.modified.seconds, status?.modified.nanoseconds, status?.size] {
        fingerprint.combine(UInt64(truncatingIfNeeded: number ?? 0))
      }
    }
    fingerprint.combine(toolchain.root + installation.modules)
    return fingerprint.digits
  }
}
