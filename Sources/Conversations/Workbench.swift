import Notebooks
import Reports
import SwiftSource

/// The workplace of a conversation: the session in which cells run, and the listener that receives documents.
final class Workbench {
  /// The session.
  let session: NotebookSession
  /// The settings of the conversation.
  let settings: ConversationSettings
  /// Receives each document as soon as there is one.
  var listener: (Document) -> Void = { _ in }
  /// Receives what is to be shown only while something is under way, instead of what it received before; nil when that
  /// is over.
  var passingListener: (Document?) -> Void = { _ in }
  /// Whether every cell is traced.
  var tracesAll = false
  /// The outcome of the last cell that ran.
  private(set) var lastOutcome: Outcome?
  /// The cells that `:debug` has run.
  var debugCells: Set<String> = []
  /// The cells about which it was said that a trace lacks something.
  private var explainedGaps: Set<String> = []

  /// The cells that ran for longer than ``longRun``.
  private var slowCells: Set<String> = []
  /// How long a cell may run to be run again unasked.
  private static let longRun = Duration.seconds(2)

  /// Creates a workbench with a new session.
  init(_ settings: ConversationSettings) throws {
    self.settings = settings
    session = try NotebookSession(settings.session)
  }

  /// Shows a document.
  func show(_ document: Document) { listener(document) }

  /// Shows a remark by attnlab.
  func remark(_ text: String) { listener(.remark(text)) }

  /// Shows an answer to a command.
  func say(_ sentence: String) { listener(.sentence(sentence)) }

  /// Shows a piece of a cell's output.
  func show(_ piece: OutputPiece) { listener(OutputDocuments.document(piece)) }

  // MARK: - Cells

  /// Runs a cell and shows its outcome.
  @discardableResult
  func run(_ source: String, label: String? = nil, traces: Bool? = nil, isFast: Bool = false) -> Outcome {
    settings.clearInterrupts()
    let traces = !isFast && (traces ?? tracesAll)
    let outcome = session.run(source, label: label, traces: traces, isFast: isFast) { [self] in show($0) }
    if outcome.runTime > Self.longRun { slowCells.insert(outcome.label) }
    present(outcome, source: source)
    if traces, outcome.isSuccess { explainGaps() }
    return outcome
  }

  /// Shows the outcome of a cell that has ended.
  func present(_ outcome: Outcome, source: String) {
    lastOutcome = outcome
    if let status = exitStatus(of: outcome) {
      return remark("\(outcome.label) called exit(\(status)).")
    }
    OutcomeDocuments(outcome: outcome, source: source).documents.forEach(show)
    if !outcome.lostCells.isEmpty {
      remark("The state after \(outcome.lostCells.joined(separator: ", ")) was lost: its process had ended.")
    }
  }

  /// Returns whether a variable of this name stands in a cell of the learner's own.
  func hasOwnVariable(_ name: String) -> Bool {
    guard session.variableNames.contains(name) else { return false }
    let newest = session.cells.last { CellOutline($0.source).introducedNames.contains(name) }
    return newest.map { !debugCells.contains($0.label) } ?? true
  }

  /// Returns whether the cell with a label took long when the learner ran it.
  func isSlow(_ label: String) -> Bool { slowCells.contains(label) }

  /// Returns the status with which a cell ends the whole run; nil if it doesn't.
  func exitStatus(of outcome: Outcome) -> Int32? {
    guard settings.cellsExit, case .died(let death) = outcome.ending, case .exited(let status) = death.cause else {
      return nil
    }
    return status
  }

  /// Says of which cells a trace doesn't show everything, once for each.
  private func explainGaps() {
    for (label, reporting) in session.reportings where explainedGaps.insert(label).inserted {
      switch reporting {
      case .everything: break
      case .allButParameters:
        remark("The parameters of \(label) are not in a trace: one of them can't be handed on.")
      case .ends:
        remark("Nothing inside \(label) is in a trace: it has values that can't be handed on.")
      }
    }
  }
}
