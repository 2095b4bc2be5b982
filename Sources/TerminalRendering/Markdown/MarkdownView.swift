import Markdown

/// A page of markdown: CommonMark with GitHub's tables, task lists, strikethrough and bare links.
///
/// Prose is wrapped, to a book's line at most; code is broken only if it is wider than the canvas. At ``ColourDepth/none`` headings are
/// underlined with `=` and `-` or keep their `###`, inline code keeps its backticks and struck-out text its
/// tildes; emphasis becomes plain. HTML comments and tags are dropped; the text between tags stays.
public struct MarkdownView: TerminalView {
  private let blocks: [MarkdownBlock]

  /// Reads a page. Every text is a valid page: nothing is refused.
  public init(_ markdown: String) { blocks = MarkdownParser.blocks(of: markdown) }

  /// Returns the page, with an empty line between its blocks.
  public func lines(on canvas: Canvas) -> [StyledText] {
    MarkdownLayout(canvas: canvas).lines(of: blocks, width: canvas.width)
  }

  /// Returns a passage for each block and each item of a list. A heading leads on, as does a text that ends in a colon.
  public func passages(on canvas: Canvas) -> [Passage] {
    MarkdownLayout(canvas: canvas).passages(of: blocks, width: canvas.width)
  }
}
