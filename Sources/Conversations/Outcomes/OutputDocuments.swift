import Reports

/// The documents of a cell's output.
enum OutputDocuments {
  /// Returns a piece of output as a document.
  static func document(_ piece: OutputPiece) -> Document {
    switch piece {
    case .text(let text): .output(text, isError: false)
    case .errorText(let text): .output(text, isError: true)
    case .picture(let picture): .picture(picture)
    }
  }

  /// Returns everything that a cell shows: its output, and then its outcome.
  static func documents(_ outcome: Outcome, source: String, pieces: [OutputPiece]) -> [Document] {
    pieces.map(document) + OutcomeDocuments(outcome: outcome, source: source).documents
  }
}
