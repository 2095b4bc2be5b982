import ArgumentParser
import Conversations
import ExerciseChecking
import LineEditing
import System

/// The check of a file at each save, until somebody leaves.
final class WatchedCheck {
  private let environment: Environment
  private let catalog: ExerciseCatalog
  private let path: String
  private let watch: FileWatch
  private let judging: JudgingThread
  private let interrupt: Int32?
  private var verdicts: WatchedVerdicts
  private var screen: WatchScreen?
  private var keys: KeyWait?
  /// The version that was looked at last, and its text.
  private var stamp: FileStamp?
  private var text: String?
  private var isOver = false

  /// How long to wait for a change that the system doesn't tell of, in milliseconds.
  private static let patience: Int32 = 250
  /// How long nothing more happens once a save is over, in milliseconds.
  private static let moment: Int32 = 4

  /// Prepares to watch a file, which has to be one that can be judged.
  init(_ name: String, _ options: JudgingOptions, _ environment: Environment) throws {
    self.environment = environment
    let catalog = try options.catalog(environment)
    self.catalog = catalog
    path = try ExerciseChoice.submission(name, in: catalog, place: .shell).path
    watch = FileWatch(path)
    interrupt = Interrupts.listen()
    verdicts = WatchedVerdicts(of: FilePath.name(of: path))
    let folder = environment.stateFolder
    // The same fresh cases at each save, so that only the file changes what is shown.
    let seed = options.seed ?? Int.random(in: 1...999_999)
    judging = try JudgingThread(
      checker: { try options.checker(environment, interrupt: $0) },
      judge: { try ExerciseCheck($0, seed: seed, of: catalog, with: $1, logs: folder, place: .shell) })
  }

  /// Judges the file until somebody leaves.
  ///
  /// - Throws: what keeps files from being judged.
  func run() throws {
    if environment.inputIsTerminal, environment.outputIsTerminal, Terminal.isInForeground(at: Descriptor.input) {
      keys = KeyWait()
      screen = WatchScreen(environment, showing: verdicts)
    }
    defer { judging.end() }
    do {
      defer { leave() }
      while !isOver {
        try lookAtFile()
        let sources = [judging.descriptor, watch.descriptor, interrupt ?? -1, keys == nil ? -1 : Descriptor.input]
        let ready = Descriptor.wait(for: sources.filter { $0 >= 0 }, milliseconds: Self.patience)
        if let interrupt, ready.contains(interrupt) { return }
        if ready.contains(watch.descriptor) { watch.settle(milliseconds: Self.moment) } else { watch.renew() }
        if ready.contains(judging.descriptor), let check = try judging.verdict() { take(check) }
        if keys != nil, ready.contains(Descriptor.input) { readKeys() }
        if keys?.takeBack() == true { screen?.pause {} }
        // What is over in a moment isn't told.
        screen?.adapt(isBusy: ready.isEmpty && judging.isBusy)
      }
    }
    if screen != nil { Screen.send(verdicts.headline + "\n") }
  }

  private func leave() {
    screen?.close()
    keys?.end()
  }

  // MARK: - The file

  /// Has the file judged if it isn't what it was.
  private func lookAtFile() throws {
    let now = FileStamp(of: path)
    guard now != stamp || (now == nil && verdicts.problem == nil) else { return }
    stamp = now
    guard now != nil else {
      text = nil
      return show(problem: WatchWords.vanished)
    }
    do {
      let submission = try ExerciseChoice.submission(path, in: catalog, place: .shell)
      guard submission.source != text || verdicts.problem != nil else { return }
      verdicts.problem = nil
      text = submission.source
      judging.take(submission)
    } catch let file as ExerciseChoice.UnusableFile {
      text = nil
      show(problem: file.reason)
    } catch {
      text = nil
      show(problem: "\(error)")
    }
  }

  private func take(_ check: ExerciseCheck) {
    let isNew = verdicts.take(check)
    present(isNew: isNew)
    guard isNew else { return }
    let troubles = check.record(in: environment.stateFolder, time: environment.now())
    if screen == nil { troubles.forEach(Screen.complain) }
  }

  private func show(problem: String) {
    verdicts.problem = problem
    present(isNew: false)
  }

  private func present(isNew: Bool) {
    if let screen { screen.show(verdicts, isNew: isNew) } else { Screen(environment).show(verdicts.documents) }
  }

  // MARK: - The keys

  private func readKeys() {
    repeat {
      switch keys?.next() {
      case .character("q"), .character("Q"), .character("\u{4}"), .interrupt, .end, .escape: isOver = true
      case .character(" "), .character("f"), .pageDown: screen?.move(pages: 1)
      case .character("b"), .pageUp: screen?.move(pages: -1)
      case .down, .character("j"), .character("\r"), .character("\n"): screen?.move(lines: 1)
      case .up, .character("k"): screen?.move(lines: -1)
      case .suspend: screen?.pause { keys?.suspend() }
      default: break
      }
    } while !isOver && Descriptor.isReadable(Descriptor.input, within: 0)
  }
}
