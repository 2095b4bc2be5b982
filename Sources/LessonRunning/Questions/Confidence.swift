/// How sure a learner is of an answer, as they may say with one key behind it: `0.5!` or `0.5?`.
public enum Confidence: String, Sendable, Codable {
  /// They are sure: `!`.
  case sure
  /// They guess: `?`.
  case guess

  /// Divides what was typed into the answer and the confidence, nil if nothing is said of it.
  static func divided(_ text: String) -> (answer: String, confidence: Confidence?) {
    var rest = Substring(text)
    var confidence: Confidence?
    while let last = rest.last, last.isWhitespace || last == "!" || last == "?" {
      if last == "!" { confidence = .sure }
      if last == "?" { confidence = .guess }
      rest.removeLast()
    }
    return rest.isEmpty ? (text, nil) : (String(rest), confidence)
  }
}
