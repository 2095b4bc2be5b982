/// A page of markdown: CommonMark with GitHub's tables, task lists, strikethrough and bare links.
///
/// Prose is wrapped; code is not, and may be wider than the canvas. At ``ColourDepth/none`` headings are
/// underlined with `=` and `-` or keep their `###`, code in a line keeps its backticks, and what is
/// struck out its tildes; emphasis becomes plain. HTML comments and tags are dropped, the text between
/// tags stays.
public struct MarkdownView: TerminalView {
  private let blocks: [MarkdownBlock]

  /// Reads a page. Every text is some page: nothing is refused.
  public init(_ markdown: String) { blocks = MarkdownParser.blocks(of: markdown) }

  /// The page, an empty line between its blocks.
  public func lines(on canvas: Canvas) -> [StyledText] {
    MarkdownLayout(depth: canvas.depth).lines(of: blocks, width: canvas.width)
  }
}
