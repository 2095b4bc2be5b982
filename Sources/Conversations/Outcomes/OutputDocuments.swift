import Notebooks
import Reports
import TerminalRendering
import WorkerProtocol

/// The presentation of a cell's output.
enum OutputPresentation {
  /// Returns a piece as text: printed text unchanged, a picture drawn for the canvas.
  static func text(_ piece: OutputPiece, on canvas: Canvas) -> String {
    switch piece {
    case .text(let text), .errorText(let text): text
    case .picture(let picture): Heatmap(picture).render(on: canvas) + "\n"
    }
  }

  /// Returns a whole cell as plain text, as in a pipe or a lesson's recorded output.
  static func transcript(_ outcome: Outcome, source: String, pieces: [OutputPiece], canvas: Canvas) -> String {
    var text = ""
    for piece in pieces {
      if case .picture = piece, !text.isEmpty, text.last != "\n" { text += "\n" }
      text += Self.text(piece, on: canvas)
    }
    let values = OutcomePresentation(outcome: outcome, source: source).text(on: canvas)
    if !values.isEmpty {
      if !text.isEmpty, text.last != "\n" { text += "\n" }
      text += values + "\n"
    }
    return text
  }
}

extension Heatmap {
  /// Creates the heatmap of a picture that a cell drew.
  init(_ picture: Picture) {
    self.init(
      values: picture.elements, shape: picture.shape, title: picture.title, rowLabels: picture.rowLabels,
      columnLabels: picture.columnLabels)
  }
}
