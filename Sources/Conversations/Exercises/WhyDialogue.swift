public import ExerciseChecking
import LessonRunning
public import Reports

/// The one why-question of an exercise, asked after a solution has passed.
public struct WhyDialogue {
  let exercise: Exercise
  let why: WhyQuestion
  let place: CommandPlace

  /// What a learner makes of the question.
  public enum Answer: Equatable, Sendable {
    /// They go on without an answer.
    case skipped
    /// They typed something that isn't a letter of an answer.
    case unreadable
    /// They are right.
    case right
    /// They believe what is behind a mistake, the one of this name.
    case wrong(mistake: String)
  }

  /// Creates the dialogue; nil if the exercise asks nothing.
  ///
  /// - Parameter place: where the learner types commands.
  public init?(of exercise: Exercise, place: CommandPlace) {
    guard let why = exercise.page.why else { return nil }
    self.exercise = exercise
    self.place = place
    self.why = why
  }

  /// Whether there are answers to choose from.
  public var hasOptions: Bool { !why.options.isEmpty }

  private static let letters = Array("abcdefghijklmnopqrstuvwxyz")
  private var options: [(letter: Character, answer: String, mistake: String?)] {
    zip(Self.letters, why.shuffled).map { ($0, $1.answer, $1.mistake) }
  }

  /// The question with its answers.
  public var question: [Document] {
    let list = options.map { "\($0.letter)) \($0.answer.replacing("\n", with: " "))" }
    return [.space, .markdown((["**\(why.question)**"] + (hasOptions ? list : [])).joined(separator: "\n\n"))]
  }

  /// The words behind which an answer is typed.
  public var prompt: String {
    let letters = options.map { String($0.letter) }
    return "\(letters.dropLast().joined(separator: ", ")) or \(letters.last ?? "")? (Enter goes on)"
  }

  /// Reads what was typed; nil stands for the end of the input.
  public func answer(_ text: String?) -> Answer {
    let text = text ?? ""
    guard text.contains(where: { !$0.isWhitespace }) else { return .skipped }
    let marked = options.map { QuestionOption(letter: String($0.letter), text: $0.answer) }
    guard let choice = OptionWords(marked).option(in: text),
      let option = options.first(where: { String($0.letter) == choice.letter })
    else { return .unreadable }
    return option.mistake.map { .wrong(mistake: $0) } ?? .right
  }

  /// Returns what is said to an answer.
  public func documents(after answer: Answer) -> [Document] {
    switch answer {
    case .skipped: [.remark("\(place("exercises \(exercise.number) --why --answers")) says it.")]
    case .unreadable: [.remark("One letter, or Enter to go on.")]
    case .right: [.markdown("**Right.**")]
    case .wrong(let mistake):
      [.markdown("**No, it is \(right).** Who thinks so writes \(sentence(of: mistake)).\n\n\(why.answer)")]
    }
  }

  /// The letter of the right answer.
  private var right: String { options.first { $0.mistake == nil }.map { "\($0.letter)" } ?? "" }

  /// The right answer, and the mistakes behind the other ones.
  public var solution: [Document] {
    let beliefs = why.options.map {
      "- *\($0.mistake)*: \(sentence(of: $0.mistake)). Behind it: \($0.answer.replacing("\n", with: " "))"
    }
    return [.space, .markdown(([why.answer, ""] + beliefs).joined(separator: "\n"))]
  }

  /// Where the question is found later.
  public var remark: Document { .remark("One question is left: \(place("exercises \(exercise.number) --why"))") }

  private func sentence(of mistake: String) -> String {
    exercise.mistakes.first { $0.slug == mistake }?.sentence ?? ""
  }
}
