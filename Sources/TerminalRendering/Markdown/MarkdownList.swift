/// A list: bullets, numbers or tasks.
struct MarkdownList: Sendable {
  struct Item: Sendable {
    /// Whether the task is done; nil for what is no task.
    var isDone: Bool?
    var blocks: [MarkdownBlock]
  }

  /// The first number, or nil for bullets.
  var start: Int?
  /// Whether the items stand without empty lines between them.
  var isTight: Bool
  var items: [Item]
}
