/// What a question is about, if its lesson says so.
public enum QuestionTopic: String, CaseIterable, Sendable {
  /// The shape of something.
  case shape
  /// Something that people believe and that isn't true.
  case misconception
  /// The reason for something.
  case why
}
