import Foundation
import Glibc
import Notebooks
import System
import WorkerProtocol

/// Compiles attacks and makes them, without the sandbox and in it.
final class AttackBench {
  private let world: World
  private let control: SubmissionRunner, guarded: SubmissionRunner
  private let given: Submission.Given
  private let harmless: SubmissionBuild
  /// Where in a library there is room for what is put into it.
  private var places: [String: Int] = [:]

  /// Why a file of attacks can't be run.
  struct NotCompiled: Error, CustomStringConvertible {
    let description: String
  }

  /// Makes a bench; `folder` has the files.
  init(_ world: World, folder: String) throws {
    self.world = world
    let environment = ProcessInfo.processInfo.environment
    let configuration = NotebookConfiguration(
      toolchain: try Toolchain.find(path: environment["PATH"] ?? "", override: environment["ATTNLAB_TOOLCHAIN"]),
      installation: try Installation.around(executable: "\(world.installation)/bin/attnlab"),
      temporaryFolder: world.files.temp, cacheFolder: "\(world.files.folder)/cache", environment: world.environment,
      interrupt: nil)
    control = try SubmissionRunner(configuration, side: .judged, beside: nil, isGuarded: false)
    guarded = try SubmissionRunner(configuration, side: .judged, beside: control, isGuarded: true)
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(name).swift", encoding: .utf8)
    }
    given = Submission.Given(name: "given.swift", source: try text("given"))
    harmless = try Self.compile(try text("harmless"), nil, by: control)
    let answer = try Self.compile(world.filled(try text("answer")), nil, by: control)
    world.place(answer: answer.library)
    for runner in [control, guarded] {
      guard try isSound(runner) else { throw NotCompiled(description: "what is asked is not done") }
    }
  }

  /// Ends the workers.
  func end() {
    control.end()
    guarded.end()
  }

  private static func compile(
    _ source: String, _ given: Submission.Given?, by runner: SubmissionRunner
  ) throws -> SubmissionBuild {
    let entry = "{ attack($0, $1) } as (Swift.String, [Swift.String]) -> Swift.String"
    let submission = Submission(name: "attack.swift", source: source, given: given, entry: .function(entry))
    switch try runner.compile(submission, milliseconds: 60000) {
    case .success(let build): return build
    case .failure(let failure): throw NotCompiled(description: "\(failure)")
    }
  }

  /// Compiles a file of attacks. In one that gets no inputs room is left for them.
  func compile(_ file: AttackFile) throws -> SubmissionBuild {
    try Self.compile(Self.rooms.reduce(file.source) { $0.replacing($1.mark, with: $1.text) }, given, by: control)
  }

  /// Makes an attack of a file.
  func attempt(_ attack: Attack, _ build: SubmissionBuild, of file: AttackFile, isGuarded: Bool) throws -> Attempt {
    let values = world.values(isGuarded: isGuarded)
    if file.isTemplate {
      var library = [UInt8](try Data(contentsOf: URL(filePath: build.library)))
      for (room, text) in zip(Self.rooms, [attack.name, values.joined(separator: "|")]) {
        let padded =
          Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "|"), count: room.text.utf8.count - text.utf8.count)
        guard let place = places[room.mark] ?? library.firstRange(of: Array(room.text.utf8))?.lowerBound else {
          throw NotCompiled(description: "\(file.theme): no room for \(room.mark)")
        }
        places[room.mark] = place
        library.replaceSubrange(place..<place + padded.count, with: padded)
      }
      try TextFile.write(bytes: library, to: build.library)
    }
    return try attempt(attack, build, values, isGuarded)
  }

  /// What stands in a compiled library for what is put into it later.
  private static let rooms = [("@NAME@", 64), ("@WORLD@", 4096)].map { mark, length in
    (mark: mark, text: String(mark.dropLast()) + String(repeating: "|", count: length))
  }

  private func attempt(
    _ attack: Attack, _ build: SubmissionBuild, _ values: [String], _ isGuarded: Bool
  ) throws -> Attempt {
    let runner = isGuarded ? guarded : control
    let before = world.look(worker: runner.process)
    let clock = ContinuousClock()
    let (began, work) = (clock.now, Self.work)
    let input = Self.input(attack.name, values)
    // What one run leaves for the next is tried by two.
    if attack.name.hasSuffix(", twice") { _ = try runner.run(build, input: input, milliseconds: attack.milliseconds) }
    let run = try runner.run(build, input: input, milliseconds: attack.milliseconds)
    let results = Self.texts(of: run.results)
    let (took, worked) = (Int((clock.now - began) / .milliseconds(1)), Self.work - work)
    let said = run.printed + results
    var findings = world.findings(in: said)
    if try isGuarded && !isSound(runner) { findings.append(Finding(.next, "it does not do what is asked")) }
    findings += try world.findings(since: before, worker: runner.process)
    // What a signal does to another process it does once that has its turn.
    for _ in 0..<50 where !isGuarded && !findings.contains(where: { $0.proof == attack.proof }) {
      usleep(20000)
      findings += try world.findings(since: before, worker: runner.process)
    }
    // A worker that is gone is found to be by the next run, and replaced; and what was left may have written to its channels.
    if findings.contains(where: { [.worker, .left].contains($0.proof) }) { _ = try isSound(runner) }
    // A run that is overdue is given 400 ms to be gone; the machine may have others to run.
    if took > attack.milliseconds + Self.mostWait { findings.append(Finding(.overdue, "\(took) ms")) }
    if worked > Self.mostWork { findings.append(Finding(.overdue, "the checker has worked for \(worked) ms")) }
    let words = said.split(separator: "\n").filter { !$0.hasPrefix("TRIED") }.joined(separator: " ")
    return Attempt(
      findings: findings, wasTried: said.contains("TRIED \(attack.name)\n"),
      said: world.hidden(String(words.prefix(100))), ending: world.hidden("\(run.ending)"), milliseconds: took,
      work: worked)
  }

  /// How long a run may go on after its time, and how much processor time it may cost the checker, in milliseconds.
  private static let mostWait = 30000, mostWork = 5000

  /// The processor time of this process, in milliseconds.
  private static var work: Int {
    var usage = rusage()
    getrusage(__rusage_who_t(0), &usage)
    return (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000 + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
      / 1000
  }

  /// Returns whether a run that does what is asked goes as it should.
  private func isSound(_ runner: SubmissionRunner) throws -> Bool {
    let run = try runner.run(harmless, input: Self.input("hello", ["one", "two"]), milliseconds: 5000)
    return run.ending == .returned && run.results == [PortableValue.bytes(of: [.string("hello: two one")])]
  }

  private static func input(_ name: String, _ values: [String]) -> [UInt8] {
    CallOrder(files: [], calls: [PortableCall([.value(.string(name)), .value(.strings(values))])]).bytes
  }

  /// Returns the texts of results, as a checker would read them.
  private static func texts(of results: [[UInt8]]) -> String {
    var texts = ""
    for bytes in results {
      for case .string(let text) in (try? PortableValue.values(of: bytes)) ?? [] { texts += text }
    }
    return texts
  }
}
