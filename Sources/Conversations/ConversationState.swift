/// The state of a conversation: what a front end needs to know to ask for the next text.
public struct ConversationState: Equatable, Codable, Sendable {
  /// A place in a lesson.
  public struct LessonPlace: Equatable, Codable, Sendable {
    /// The lesson's id.
    public var id: String
    /// The heading of the step.
    public var step: String
    /// The number of the step, counted from 1, and the number of steps; 0 before the first.
    public var stepNumber: Int, steps: Int
    /// The item that comes next, and the number of items.
    public var item: Int, items: Int
  }

  /// What is asked for, as a prompt says it: the number of the next cell, `lesson 3`, or `answer`.
  public var prompt: String
  /// The place in the open lesson; nil if none is open.
  public var lesson: LessonPlace?
  /// A cell that the lesson has just proposed, to be edited and run instead.
  public var proposedCell: String?
  /// The labels of the cells whose states stand, the oldest first.
  public var cells: [String]
  /// Whether the learner has asked to leave.
  public var isOver: Bool
}
