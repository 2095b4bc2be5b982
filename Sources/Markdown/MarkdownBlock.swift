/// A block of a markdown page, with its place in the source.
public struct MarkdownBlock: Equatable, Sendable {
  /// The content of a block.
  public indirect enum Content: Equatable, Sendable {
    /// A heading, whose level is 1 for the highest.
    case heading(level: Int, [MarkdownInline])
    /// Running text.
    case paragraph([MarkdownInline])
    /// Code with the text after its fence, which is empty for code that is only indented.
    case code(info: String, text: String)
    /// Quoted blocks.
    case quote([MarkdownBlock])
    /// A list.
    case list(List)
    /// A table.
    case table(MarkdownTable)
    /// A block of HTML, as it is written.
    case html(String)
    /// A rule between blocks.
    case rule
  }

  /// A list: bullets, numbers or tasks.
  public struct List: Equatable, Sendable {
    /// An entry of a list.
    public struct Item: Equatable, Sendable {
      /// Whether the task is done; nil if the item isn't a task.
      public var isDone: Bool?
      /// The item's blocks.
      public var blocks: [MarkdownBlock]
    }

    /// The first number, or nil for bullets.
    public var start: Int?
    /// Whether the items follow each other without empty lines.
    public var isTight: Bool
    /// The list's entries.
    public var items: [Item]
  }

  /// The block's content.
  public var content: Content
  /// The first and the last source line, counted from 1.
  public var firstLine: Int, lastLine: Int

  /// The blocks directly within this one.
  public var children: [MarkdownBlock] {
    switch content {
    case .quote(let blocks): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    default: []
    }
  }
}
