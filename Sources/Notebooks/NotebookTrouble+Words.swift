import Reports
import System

extension NotebookTrouble: CustomStringConvertible {
  /// One sentence that says what is in the way.
  public var description: String {
    switch self {
    case .workerNotLoaded(let words): "\(Self.worker): its library can't be loaded: \(words)"
    case .workerEnded(let words): "\(Self.worker): \(words.isEmpty ? "it ended at once" : words)"
    case .workerLost(let cells): "attnlab's worker ended, and the state of \(cells) cells with it"
    case .stateLost(let label): "the state after \(label) was lost: its process had ended"
    case .stateReleased(let label):
      "the state after \(label) was let go to keep memory free for later ones, and can't be gone back to"
    case .stateUnknown: "there is no state of this name"
    case .stateNotRemade(let label): "\(Self.worker): \(label) could not be loaded again"
    case .cellNotLoaded(let words): "the cell can't be loaded: \(words)"
    case .cellNotLinked(let words): "the cell can't be linked: \(Self.lines(words, 4))"
    case .modulesNotMade(let words): "\(Self.worker): its modules can't be prepared: \(words.prefix(Self.shown))"
    case .toolchain(let problem): problem.description
    case .diskFull: FileError.noRoom(for: "compiled cells").description
    case .file(let path, let code, let isWritten):
      FileError(path: path, code: code, action: isWritten ? .written : .read).description
    case .program(let path, let code): ChildProcess.NotStarted(program: path, code: code).description
    case .channel(let code): Pipe.Unavailable(code: code).description
    case .unforeseen(let words): words
    }
  }

  private static let worker = "attnlab's worker can't be used"

  /// How much of a tool's words is shown, in characters.
  private static let shown = 400

  /// Returns the first lines of a tool's words.
  private static func lines(_ words: String, _ count: Int) -> String {
    let text = words.split(separator: "\n").prefix(count).joined(separator: "\n")
    return text.isEmpty ? "without a word" : text
  }
}
