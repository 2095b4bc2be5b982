import Notebooks
import TerminalRendering
import WorkerProtocol

/// How the pieces of a cell's output look.
enum OutputPresentation {
  /// A piece as text: what was printed as it is, a picture drawn for the canvas.
  static func text(_ piece: OutputPiece, on canvas: Canvas) -> String {
    switch piece {
    case .text(let text), .errorText(let text): text
    case .picture(let picture): Heatmap(picture).render(on: canvas) + "\n"
    }
  }

  /// A whole cell as plain text, as a pipe or a lesson's recorded output has it.
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
  /// The heatmap of a picture that a cell drew.
  init(_ picture: Picture) {
    self.init(
      values: picture.elements, shape: picture.shape, title: picture.title, rowLabels: picture.rowLabels,
      columnLabels: picture.columnLabels)
  }
}
