/// A line that a program sends to `attnlab converse`.
struct ConversationRequest: Decodable {
  /// Anything that the reply is to repeat.
  var id: String?
  /// What a learner would type.
  var text: String?
  /// The lines of standard input for the cell.
  var input: [String]?
  /// Whether the cells sent before this are to end; it counts only without a text.
  var interrupt: Bool?

  /// Whether it asks for an interrupt and nothing else.
  var isInterrupt: Bool { interrupt == true && text == nil }
}
