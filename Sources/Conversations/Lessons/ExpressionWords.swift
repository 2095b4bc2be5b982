import LessonRunning
import Reports

/// What is said of a wrong answer that is an expression.
enum ExpressionWords {
  /// Returns how its value differs from the wanted one: by its shape, or else by its numbers; nil if the answer isn't an expression.
  static func difference(_ verdict: AnswerVerdict) -> String? {
    guard !verdict.isRight, let values = verdict.values, let right = values.right else { return nil }
    guard let given = values.given else { return nil }
    let (mine, wanted) = (form(given), form(right))
    return mine == wanted
      ? "It is \(mine), as wanted, and has other values." : "It is \(mine), and \(wanted) is wanted."
  }

  /// Returns what is said of an expression that can't be meant as an answer.
  static func looked(_ wanted: NamedValue) -> String { "This isn't taken for an answer: \(form(wanted)) is wanted." }

  /// Returns what a value is, without its numbers: `a tensor [2, 3]`, `an Int`.
  private static func form(_ value: NamedValue) -> String {
    if let shape = value.shape { return "a tensor \(shape)" }
    let article = value.type.first.map { "AEIO[".contains($0) } == true ? "an" : "a"
    return "\(article) `\(value.type)`"
  }
}
