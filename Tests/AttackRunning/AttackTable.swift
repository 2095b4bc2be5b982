import Foundation
import Glibc
import System

/// A program that makes all attacks and writes down how each went.
///
/// It is one of its own, since some attacks are made on the process of the checker, and since it is to run as root and
/// as another user.
public enum AttackTable {
  /// Runs it with the arguments of the program.
  public static func run(_ arguments: [String]) -> Never {
    var options: [String: String] = [:]
    var words: [String] = []
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word.hasPrefix("--") { options[word] = rest.popFirst() ?? "" } else { words.append(word) }
    }
    if let user = options["--as"].flatMap(UInt32.init), getuid() != user { become(user, arguments) }
    if words.first == "victim", words.count == 2 { Victim.live(secret: words[1]) }
    // Only the first process of a session can give it a terminal.
    if getsid(0) != getpid() { exit(again(arguments)) }
    do {
      try run(options)
      exit(0)
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  /// Runs the program again, in a session of its own, and returns its exit status.
  private static func again(_ arguments: [String]) -> Int32 {
    let beginsSession: Int16 = 0x80
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    posix_spawnattr_setflags(&attributes, beginsSession)
    var words: [UnsafeMutablePointer<CChar>?] = (["attack-table"] + arguments).map { strdup($0) } + [nil]
    var process: pid_t = 0
    guard posix_spawn(&process, "/proc/self/exe", nil, &attributes, &words, environ) == 0 else { return 79 }
    return ChildProcess.wait(for: process)
  }

  /// Goes on as another user. A program that is begun again can be looked at by that user, as others are.
  private static func become(_ user: UInt32, _ arguments: [String]) -> Never {
    guard setgroups(0, nil) == 0, setgid(user) == 0, setuid(user) == 0 else { exit(77) }
    var words: [UnsafeMutablePointer<CChar>?] = (["attack-table"] + arguments).map { strdup($0) } + [nil]
    execv("/proc/self/exe", &words)
    exit(78)
  }

  private static func run(_ options: [String: String]) throws {
    guard let installation = options["--installation"], let folder = options["--attacks"],
      let scratch = options["--scratch"], let output = options["--output"]
    else { exit(64) }
    SystemCall.adoptOrphans()
    // In what a container leaves of the system, the controls are what they are elsewhere.
    let isContained = options["--contained"] != nil
    if isContained { SystemCall.refuseNamespaces() }
    let world = try World(folder: scratch, installation: installation)
    defer { world.end() }
    let bench = try AttackBench(world, folder: folder)
    defer { bench.end() }
    var results: [AttackResult] = []
    let themes = options["--themes"]?.split(separator: ",").map(String.init)
    for file in try AttackFile.all(in: folder)
    where themes?.contains(file.theme) ?? (file.theme != options["--without"]) {
      let attacks = file.attacks.filter { options["--only"].map($0.id.contains) ?? true }
      if attacks.isEmpty { continue }
      let build = try bench.compile(file)
      for attack in attacks {
        try? TextFile.write(attack.id, to: "\(output).now")
        let isControlled = !isContained && attack.uncontrolled == nil && (getuid() == 0 || !attack.needsRoot)
        let control = isControlled ? try bench.attempt(attack, build, of: file, isGuarded: false) : nil
        let guarded = try bench.attempt(attack, build, of: file, isGuarded: true)
        results.append(AttackResult(attack: attack, control: control, guarded: guarded))
      }
      try JSONEncoder().encode(results).write(to: URL(filePath: output))
    }
  }
}
