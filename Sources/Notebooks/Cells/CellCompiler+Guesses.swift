import Dispatch
import SwiftSource
import System

// The cell that is being typed. It is compiled while the hand is on its way to Enter, and forgotten if the learner types
// another one.

extension CellCompiler {
  /// Compiles a cell that will probably be asked for next, and gives up what was guessed before.
  ///
  /// Nothing of it is kept for other sessions, and nothing is said of it, before somebody asks for it.
  ///
  /// - Parameter mayBegin: waits until the compiler may be used, and returns false if it may not.
  func guess(_ code: CellCode, if mayBegin: @escaping @Sendable () -> Bool) {
    let isKnown = state.withLock { state in
      if state.guess?.code == code { return true }
      return state.ready[code] != nil
    }
    guard !isKnown else { return }
    dropGuess()
    let guess = Guess(code, module: kept.module(for: code))
    state.withLock { $0.guess = guess }
    // One after the other: the next begins when the processes of the one before are gone.
    guesses.async { guess.awaited.finish(mayBegin() ? self.attempt(guess) : .failure(.interrupted)) }
  }

  /// Starts the tools ahead that a cell needs, if it is compiled for the first time.
  func warm(_ code: CellCode, after milliseconds: Int, if mayBegin: @escaping @Sendable () -> Bool) {
    guard servers != nil else { return }
    guesses.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
      if mayBegin() { self.startServers(for: code) }
    }
  }

  private func startServers(for code: CellCode) {
    let build = try? build(
      code, CellOutline(code.source), ToolServers.name, code.reportsEndsAlone ? .ends : .everything)
    if let build { servers?.start(build.serverArguments()) }
  }

  /// Gives up what was guessed, and ends what is under way for it.
  func dropGuess() {
    let guess = state.withLock { state in
      defer { state.guess = nil }
      return state.guess
    }
    guard let guess else { return }
    guess.stop()
    guesses.async { self.removeFiles(of: guess.module) }
  }

  /// Takes what was guessed if it is this cell. If it is another one, gives it up and waits until no tool works for it.
  func takeGuess(_ code: CellCode) -> Guess? {
    let guess = state.withLock { state -> Guess? in
      guard let guess = state.guess, guess.code == code else { return nil }
      state.guess = nil
      state.given += 1
      state.ready[code] = guess.awaited
      state.labels[guess.module] = code.label
      return guess
    }
    guard guess == nil else { return guess }
    dropGuess()
    awaitGuess()
    return nil
  }

  /// Waits until nothing is left to be done for a guess.
  func awaitGuess() { guesses.sync {} }

  /// Waits for a cell that was guessed and is now asked for.
  func result(of guess: Guess, interrupt: Int32?) -> Result<CompiledCell, CompileFailure> {
    guess.hurry()
    let result = guess.awaited.wait(interrupt: interrupt)
    switch result {
    case .success(let cell):
      note(cell)
      if !guess.wasFound { kept.keep(cell) }
    case .failure(.interrupted):
      guess.stop()
      state.withLock { $0.ready[guess.code] = nil }
    case .failure: break
    }
    return result
  }

  private func attempt(_ guess: Guess) -> Result<CompiledCell, CompileFailure> {
    guard let interrupt = guess.interrupt, !Descriptor.isReadable(interrupt, within: 0) else {
      return .failure(.interrupted)
    }
    defer { guess.end() }
    let outline = CellOutline(guess.code.source)
    if let cell = found(guess.code, outline, module: guess.module) {
      guess.noteFound()
      return .success(cell)
    }
    startServers(for: guess.code)
    return compileAndLink(
      guess.code, outline, module: guess.module, interrupt: interrupt, started: { guess.add(tool: $0) })
  }

  /// Removes what was made of a guess that was wrong, and what its tools left when they were ended.
  private func removeFiles(of module: String) {
    for name in Folder.entries(of: folder) where name.hasPrefix(module) {
      guard let next = name.dropFirst(module.count).first, !next.isNumber else { continue }
      FilePath.remove("\(folder)/\(name)")
    }
  }
}
