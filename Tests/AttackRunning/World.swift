import Foundation
import Glibc
import Notebooks
import System

/// All that an attack could reach: made for one table of attacks, looked at after each, and put right.
final class World {
  let files: WorldFiles
  let installation: String
  private let secret: String
  private let listeners: Listeners
  private let objects: SharedObjects
  private let terminal: LearnerTerminal
  /// The user that runs are of: also their victims', so that it isn't the user that keeps them away.
  private let runUser: Int?
  private var victim: Victim, standIn: Victim
  /// Memory of this process, in which a run has no part.
  private let own = UnsafeMutablePointer<CChar>.allocate(capacity: 4096)
  /// The library of another file of the session, in which the answer stands, and what it has.
  private var answer = "", answerBytes = Data()

  /// What there was before an attack.
  struct Before {
    let worker: Int32
    let files: [String: String]
    let objects: [String]
    let processes: ProcessList
  }

  /// Makes a world in a folder; `installation` is the prefix of attnlab's parts.
  init(folder: String, installation: String) throws {
    self.installation = installation
    let isRoot = getuid() == 0
    runUser = isRoot ? 65534 : nil
    let mark = "attack\(getpid())x\(UInt32.random(in: 1 << 16...UInt32.max))"
    secret = "secret-\(UInt64.random(in: 1 << 60...UInt64.max))"
    files = WorldFiles(
      folder: "\(folder)/\(mark)", mark: mark, secret: secret, owner: runUser ?? Int(getuid()))
    files.make()
    terminal = LearnerTerminal()
    listeners = Listeners(folder: "\(files.folder)/sockets", mark: mark)
    objects = SharedObjects(secret: secret, mark: mark, users: [Int(getuid())] + (runUser.map { [$0] } ?? []))
    victim = try Victim(secret: secret, user: runUser)
    standIn = try Victim(secret: secret, user: nil)
    chdir(files.home)
    fillOwn()
  }

  /// The environment of the checker.
  var environment: [String] {
    [
      "PATH=\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")", "HOME=\(files.home)",
      "TMPDIR=\(files.temp)", "ATTACK_SECRET=\(secret)",
    ]
  }

  private func fillOwn() { own.update(from: Array(secret.utf8CString), count: secret.utf8.count + 1) }

  /// Puts the answer into a source.
  func filled(_ source: String) -> String { source.replacing("@SECRET@", with: secret) }

  /// Makes it known where the library of the answer is.
  func place(answer library: String) {
    answer = library
    answerBytes = FileManager.default.contents(atPath: library) ?? Data()
  }

  /// What an attack is told. In the sandbox it is told of the checker itself, without it of a process in its place.
  func values(isGuarded: Bool) -> [String] {
    let other = isGuarded ? victim : standIn
    var name = utsname()
    uname(&name)
    let host = withUnsafeBytes(of: &name.nodename) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    let values: KeyValuePairs = [
      "mark": files.mark, "home": files.home, "secret": "\(files.home)/secret", "mine": "\(files.home)/mine",
      "link": "\(files.home)/link", "empty": "\(files.home)/empty", "temp": files.temp,
      "cache": isGuarded ? "\(files.folder)/cache" : "\(files.folder)/other-cache",
      "victim": "\(other.process)", "memory": "\(other.memory)", "descriptor": "\(other.descriptor)",
      "frontMemory": isGuarded ? "\(Int(bitPattern: own))" : "\(standIn.memory)",
      "front": isGuarded ? "\(getpid())" : "\(standIn.process)", "tcp": "\(listeners.tcp)", "udp": "\(listeners.udp)",
      "unix": listeners.unix, "unixMessages": listeners.unixMessages, "abstract": listeners.abstract,
      "shm": "\(objects.memory)", "queue": "\(objects.queue)", "semaphore": "\(objects.semaphore)",
      "key": "\(objects.key)", "newKey": "\(objects.newKey)", "shmName": files.shared, "terminal": terminal.name,
      "host": host, "session": "\(getsid(0))",
      "share": "\(installation)/share/attnlab", "library": "\(installation)/lib/attnlab", "answer": answer,
    ]
    return values.map { "\($0)=\($1)" }
  }

  /// Looks at everything before an attack.
  func look(worker: Int32) -> Before {
    Before(worker: worker, files: files.state(), objects: objects.state(), processes: ProcessList())
  }

  /// Returns what an attack has reached, as it can be seen from outside, and puts it right.
  ///
  /// - Parameter worker: the process of the worker now.
  func findings(since before: Before, worker: Int32) throws -> [Finding] {
    var findings: [Finding] = []
    func remaining() -> [ProcessList.Entry] {
      // A worker that has taken the place of another has begun one of its own, and no run yet.
      ProcessList().left(since: before.processes).filter { entry in
        entry.process != worker && (worker == before.worker || entry.parent != worker)
      }
    }
    var left = remaining()
    for _ in 0..<15 where !left.isEmpty {
      usleep(10000)
      left = remaining()
    }
    for entry in left {
      findings.append(Finding(.left, "process \(entry.process) \(entry.name) \(entry.state)"))
      kill(entry.process, SIGKILL)
    }
    if !left.isEmpty { usleep(5000) }
    ProcessList().reap(except: before.processes)
    let state = ProcessList.entry(worker)?.state ?? "Z"
    if worker != before.worker || state == "Z" || state == "T" { findings.append(Finding(.worker, "it is another")) }
    if state == "T" { kill(worker, SIGKILL) }
    if String(cString: own) != secret {
      findings.append(Finding(.victim, "the checker's memory is changed"))
      fillOwn()
    }
    for process in [victim, standIn] {
      guard let harm = process.harm else { continue }
      findings.append(Finding(.victim, harm))
      process.end()
      if process === victim {
        victim = try Victim(secret: secret, user: runUser)
      } else {
        standIn = try Victim(secret: secret, user: nil)
      }
    }
    findings += listeners.heard().map { Finding(.connection, $0) }
    findings += terminal.changes().map { Finding(.terminal, $0) }
    findings += objects.changes(since: before.objects).map { Finding(.object, $0) }
    let changes = files.changes(since: before.files)
    findings += changes.prefix(5).map { Finding(.files, $0) }
    if !changes.isEmpty, !answer.isEmpty { try answerBytes.write(to: URL(filePath: answer)) }
    return findings
  }

  /// Returns what a run has said that it could not know, or that it has reached.
  func findings(in said: String) -> [Finding] {
    var findings: [Finding] = []
    if said.contains(secret) { findings.append(Finding(.secret, "it knows what is secret")) }
    if let place = said.firstRange(of: "REACHED") {
      findings.append(Finding(.reached, String(said[place.lowerBound...].prefix(60))))
    }
    return findings
  }

  /// Returns a text without what is secret.
  func hidden(_ text: String) -> String {
    text.replacing(secret, with: "SECRET").replacing(files.folder, with: "…")
  }

  /// Ends and removes it.
  func end() {
    victim.end()
    standIn.end()
    objects.remove()
    files.remove()
  }
}
