import Notebooks
public import Reports
import SwiftSource

/// A run of many cells, one after the other, that nobody types: the cells of a pipe or of a file.
public final class ScriptRun {
  private let conversation: Conversation
  private let keepsGoing: Bool
  private let listener: (Document) -> Void

  /// Creates a run in a conversation.
  ///
  /// - Parameters:
  ///   - keepsGoing: whether the cells after a failed one are run too.
  ///   - listener: receives each document as soon as it is ready.
  public init(in conversation: Conversation, keepsGoing: Bool, listener: @escaping (Document) -> Void) {
    self.conversation = conversation
    self.keepsGoing = keepsGoing
    self.listener = listener
  }

  private var session: NotebookSession { conversation.workbench.session }

  // MARK: - Pipes

  /// Runs the cells of a pipe. Consecutive functions and types are one cell, so that they see each other.
  ///
  /// - Parameters:
  ///   - next: returns the text of the next cell, nil at the end.
  ///   - hasNext: returns whether another cell is available or comes soon.
  /// - Returns: the exit status: 0 if all cells finished.
  public func run(next: @escaping () -> String?, hasNext: @escaping () -> Bool) -> Int32 {
    var groups = DeclarationGroups(
      next: { next().map { (source: $0, label: nil) } }, hasNext: hasNext,
      isKnown: { [session] in session.declarer(of: $0) != nil })
    return run { together(groups.nextGroup()) }
  }

  /// Joins consecutive declarations into one cell; returns each by itself if together they don't compile.
  private func together(_ group: [DeclarationGroups.Cell]) -> [DeclarationGroups.Cell] {
    guard group.count > 1 else { return group }
    let joined = group.map(\.source).joined(separator: "\n")
    return session.compiles(joined) ? [(joined, group[0].label)] : group
  }

  // MARK: - Files

  /// Runs the cells of a file, each by itself, as a script.
  ///
  /// - Parameter name: the name of the file, by which its cells are known.
  /// - Returns: the exit status: 0 if all cells finished, and the status that a cell gave to `exit`.
  public func run(_ cells: [SourceCell], ofFile name: String) -> Int32 {
    session.isScript = !cells.contains { $0.text.hasPrefix(":trace") }
    let labelled = cells.map { cell -> DeclarationGroups.Cell in
      (source: cell.text, label: cell.line == 1 ? name : "\(name) from line \(cell.line)")
    }
    session.prepare(labelled.compactMap { $0.source.hasPrefix(":") ? nil : ($0.source, $0.label ?? "") })
    var rest = labelled[...]
    let status = run { rest.popFirst().map { [$0] } ?? [] }
    if status == 0, cells.contains(where: { $0.text.contains("atexit") }) {
      // The end of a script calls its registered exit handlers.
      _ = session.tryOut("exit(0)", label: "the end") { [listener] in listener(OutputDocuments.document($0)) }
    }
    return status
  }

  // MARK: - Any cells

  private func run(next: () -> [DeclarationGroups.Cell]) -> Int32 {
    var status: Int32 = 0
    while !conversation.dialogue.isOver {
      let cells = next()
      guard !cells.isEmpty else { break }
      for cell in cells {
        let own = run(cell)
        if own.status != 0, status == 0 { status = own.status }
        if own.endsAll { return own.status }
        if own.status != 0, !keepsGoing { return status }
      }
    }
    return status
  }

  /// Runs one cell or command. An interrupt and, in a script, `exit` end the whole run.
  private func run(_ cell: DeclarationGroups.Cell) -> (status: Int32, endsAll: Bool) {
    let (workbench, dialogue) = (conversation.workbench, conversation.dialogue)
    let text = cell.source.trimmingPrefix(while: \.isWhitespace)
    let isCommand = text.hasPrefix(":")
    let reply = conversation.reply(listener) {
      isCommand
        ? ColonCommands.run(String(text), on: dialogue) : workbench.run(cell.source, label: cell.label).isSuccess
    }
    let outcome = workbench.lastOutcome
    let exit = outcome.flatMap(workbench.exitStatus)
    let status = (isCommand ? nil : exit) ?? (reply.isSuccess ? 0 : 1)
    return (status, exit != nil || outcome?.ending == .interrupted)
  }
}
