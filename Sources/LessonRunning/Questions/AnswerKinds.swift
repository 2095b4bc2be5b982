/// The kinds of answers.
public enum AnswerKinds {
  /// All kinds, in the order in which messages list them.
  public static let all: [any AnswerValue.Type] = [
    NumberAnswer.self, ShapeAnswer.self, ChoiceAnswer.self, OrderAnswer.self, ExpressionAnswer.self,
    LinesAnswer.self, LineAnswer.self,
  ]

  /// Returns the kind with a name.
  static func kind(named name: String) -> (any AnswerValue.Type)? { all.first { $0.kind == name } }
}
