public import Reports

/// A kind of answer, as a value: how a learner writes it, how readers see it, and when two are the same.
///
/// A kind is one file and one line in ``AnswerKinds/all``; the sentence that says how to answer stands with the words
/// of the conversation.
public protocol AnswerValue: Hashable, Sendable {
  /// The word for the kind in a lesson's file, as in `ask number`.
  static var kind: String { get }
  /// What every question of this kind is about; nil if that isn't settled by the kind.
  static var topic: QuestionTopic? { get }
  /// The kind with its article, as in "`x` isn't a number".
  static var noun: String { get }
  /// How the options of a question of this kind are written.
  static var optionForm: OptionForm { get }
  /// Whether a question of this kind may have several right answers.
  static var hasAlternatives: Bool { get }
  /// Whether a question of this kind can be asked again with other numbers.
  static var canVary: Bool { get }

  /// Reads an answer, by value and not by spelling.
  ///
  /// - Parameters:
  ///   - text: what was typed, without space around it.
  ///   - options: the options of the question.
  /// - Returns: nil if the text doesn't have the form of this kind.
  init?(_ text: String, options: [QuestionOption])

  /// Whether a question of this kind can be read without the cells before it.
  static var standsAlone: Bool { get }

  /// Creates the answer that a computed value is.
  ///
  /// - Parameters:
  ///   - value: the value of a question's `gives:`.
  ///   - options: the options of the question.
  /// - Returns: nil if the value isn't an answer of this kind.
  init?(_ value: ReportedValue, options: [QuestionOption])

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
  /// The difference that is allowed because people round, if the question's own numbers don't tell it.
  var rounding: Double { get }
  /// The letters of the options that the answer names.
  var letters: [String] { get }
  /// The reason why a lesson can't have this answer as a right one; nil if it can.
  var reasonNotToBeRight: String? { get }
  /// Returns the option that a text names although there is none of that letter; nil if it names no option.
  static func absentOption(in text: String, options: [QuestionOption]) -> String?
}

extension AnswerValue {
  /// Returns nil: a question may be about anything, unless its kind says otherwise.
  public static var topic: QuestionTopic? { nil }
  /// The kind's word with its article, unless the kind says otherwise.
  public static var noun: String { (kind.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + kind }
  /// A kind has no options unless it says so.
  public static var optionForm: OptionForm { .none }
  /// Whether a question of this kind has options.
  public static var hasOptions: Bool { optionForm != .none }
  /// One answer is right unless the kind says otherwise.
  public static var hasAlternatives: Bool { false }
  /// A question can't vary unless its kind says so.
  public static var canVary: Bool { false }
  /// A question is about the cells before it unless its kind says otherwise.
  public static var standsAlone: Bool { false }
  /// Returns nil: a value isn't an answer, unless its kind can vary.
  public init?(_ value: ReportedValue, options: [QuestionOption]) { return nil }
  /// Returns the answer as it is written, unless its kind says otherwise.
  public func shown(among options: [QuestionOption]) -> String { text }
  /// Returns whether the answers are the same, unless the kind says otherwise.
  public func isRight(_ right: Self, tolerance: Double) -> Bool? { self == right }
  /// An answer speaks for itself unless its kind says otherwise.
  public var source: String? { nil }
  /// Nothing is rounded unless the kind says otherwise.
  public var rounding: Double { 0 }
  /// An answer names no options unless its kind has some.
  public var letters: [String] { [] }
  /// Any answer can be right unless its kind says otherwise.
  public var reasonNotToBeRight: String? { nil }
  /// Returns nil: a text names no option, unless the kind has options.
  public static func absentOption(in text: String, options: [QuestionOption]) -> String? { nil }
}
