import Markdown

/// The links of a page.
public enum PageLinks {
  /// A link, and the line of its block, counted from 1.
  public struct Link: Equatable, Sendable {
    /// The address.
    public var url: String
    /// The line.
    public var line: Int
  }

  /// Returns all links of a markdown page, in order.
  public static func links(of markdown: String) -> [Link] {
    MarkdownParser.blocks(of: markdown).flatMap(links)
  }

  private static func links(of block: MarkdownBlock) -> [Link] {
    let own: [MarkdownInline] =
      switch block.content {
      case .heading(_, let text), .paragraph(let text): text
      case .table(let table): table.header.flatMap { $0 } + table.rows.flatMap { $0.flatMap { $0 } }
      case .code, .quote, .list, .html, .rule: []
      }
    return own.flatMap(urls).map { Link(url: $0, line: block.firstLine) } + block.children.flatMap(links)
  }

  private static func urls(of inline: MarkdownInline) -> [String] {
    switch inline {
    case .link(let inner, let url): [url] + inner.flatMap(urls)
    case .image(let inner, _), .emphasis(let inner), .strong(let inner), .struck(let inner): inner.flatMap(urls)
    case .text, .code, .html, .softBreak, .hardBreak: []
    }
  }
}
