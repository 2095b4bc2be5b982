/// A kind of answer, as a value: how a learner writes it, how readers see it, and when two are the same.
///
/// A kind is one file and one line in ``AnswerKinds/all``; the sentence that says how to answer stands with the words
/// of the conversation.
public protocol AnswerValue: Hashable, Sendable {
  /// The word for the kind in a lesson's file, as in `ask number`.
  static var kind: String { get }
  /// Whether a question of this kind has options.
  static var hasOptions: Bool { get }

  /// Reads an answer, by value and not by spelling.
  ///
  /// - Parameters:
  ///   - text: what was typed, without space around it.
  ///   - options: the options of the question.
  /// - Returns: nil if the text doesn't have the form of this kind.
  init?(_ text: String, options: [QuestionOption])

  /// The answer as it is written in a lesson's file.
  var text: String { get }
  /// Swift whose value is this answer.
  var swift: String { get }
  /// Returns the answer as readers see it, in markdown.
  func shown(among options: [QuestionOption]) -> String
  /// Returns whether the answer is right; nil if the answer must run to be judged.
  func isRight(_ right: Self, tolerance: Double) -> Bool?
  /// Swift that must run for the answer to be judged; nil if the answer speaks for itself.
  var source: String? { get }
  /// Returns the option that a text names although there is none of that letter; nil if it names no option.
  static func absentOption(in text: String) -> String?
}

extension AnswerValue {
  /// A kind has no options unless it says so.
  public static var hasOptions: Bool { false }
  /// Returns the answer as it is written, unless its kind says otherwise.
  public func shown(among options: [QuestionOption]) -> String { text }
  /// Returns whether the answers are the same, unless the kind says otherwise.
  public func isRight(_ right: Self, tolerance: Double) -> Bool? { self == right }
  /// An answer speaks for itself unless its kind says otherwise.
  public var source: String? { nil }
  /// Returns nil: a text names no option, unless the kind has options.
  public static func absentOption(in text: String) -> String? { nil }
}
