/// A list: bullets, numbers or tasks.
struct MarkdownList: Sendable {
  struct Item: Sendable {
    /// Whether the task is done; nil if the item isn't a task.
    var isDone: Bool?
    var blocks: [MarkdownBlock]
  }

  /// The first number, or nil for bullets.
  var start: Int?
  /// Whether the items follow each other without empty lines.
  var isTight: Bool
  var items: [Item]
}
