/// A line that a program sends to `attnlab converse`.
struct ConversationRequest: Decodable {
  /// Anything that the reply is to repeat.
  var id: String?
  /// What a learner would type.
  var text: String?
  /// The lines of standard input for the cell.
  var input: [String]?
  /// Whether the running cell is to end.
  var interrupt: Bool?
}
