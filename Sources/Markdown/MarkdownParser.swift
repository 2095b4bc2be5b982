import CMarkGFM
import Synchronization

/// Reads markdown with cmark-gfm: CommonMark, tables, strikethrough, task lists, bare links.
public enum MarkdownParser {
  /// cmark-gfm keeps the special characters of its extensions in global tables and changes them while it
  /// parses, so only one page is parsed at a time.
  private static let turn = Mutex<Void>(())

  /// The greatest depth of nested quotes and lists, and of emphasis within a line. Anything deeper is kept as
  /// its bare text, so that no page can exhaust the stack.
  private static let deepest = 32

  /// Returns the blocks of a page. Every text is a valid page: nothing is refused. It may be called from several
  /// threads at once.
  public static func blocks(of markdown: String) -> [MarkdownBlock] {
    turn.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
      defer { cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
      }
      var markdown = markdown
      markdown.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      }
      guard let page = cmark_parser_finish(parser) else { return [] }
      defer { cmark_node_free(page) }
      return blocks(in: ParsedNode(page), depth: 0)
    }
  }

  private static func blocks(in parent: ParsedNode, depth: Int) -> [MarkdownBlock] {
    parent.children.compactMap { block(of: $0, depth: depth + 1) }
  }

  private static func block(of node: ParsedNode, depth: Int) -> MarkdownBlock? {
    content(of: node, depth: depth).map {
      MarkdownBlock(content: $0, firstLine: node.firstLine, lastLine: node.lastLine)
    }
  }

  private static func content(of node: ParsedNode, depth: Int) -> MarkdownBlock.Content? {
    guard depth < deepest else {
      let text = node.bareText
      return text.isEmpty ? nil : .paragraph([.text(text)])
    }
    switch node.kind {
    case "paragraph": return .paragraph(inlines(in: node, depth: 0))
    case "heading": return .heading(level: node.headingLevel, inlines(in: node, depth: 0))
    case "thematic_break": return .rule
    case "block_quote": return .quote(blocks(in: node, depth: depth))
    case "code_block": return .code(info: node.fenceInfo, text: node.literal)
    case "list": return .list(list(of: node, depth: depth))
    case "table": return .table(table(of: node))
    case "html_block": return .html(node.literal)
    default: return .quote(blocks(in: node, depth: depth))
    }
  }

  private static func list(of node: ParsedNode, depth: Int) -> MarkdownBlock.List {
    MarkdownBlock.List(
      start: node.listStart, isTight: node.isTightList,
      items: node.children.map { MarkdownBlock.List.Item(isDone: $0.isDoneTask, blocks: blocks(in: $0, depth: depth)) })
  }

  private static func table(of node: ParsedNode) -> MarkdownTable {
    var table = MarkdownTable(alignments: node.tableAlignments, header: [], rows: [])
    for row in node.children {
      let cells = row.children.map { inlines(in: $0, depth: 0) }
      if row.kind == "table_header" { table.header = cells } else { table.rows.append(cells) }
    }
    return table
  }

  private static func inlines(in parent: ParsedNode, depth: Int) -> [MarkdownInline] {
    guard depth < deepest else { return [.text(parent.bareText)] }
    return parent.children.map { node in
      switch node.kind {
      case "text": return .text(node.literal)
      case "code": return .code(node.literal)
      case "softbreak": return .softBreak
      case "linebreak": return .hardBreak
      case "html_inline": return .html(node.literal)
      case "emph": return .emphasis(inlines(in: node, depth: depth + 1))
      case "strong": return .strong(inlines(in: node, depth: depth + 1))
      case "strikethrough": return .struck(inlines(in: node, depth: depth + 1))
      case "link": return .link(inlines(in: node, depth: depth + 1), url: node.url)
      case "image": return .image(inlines(in: node, depth: depth + 1), url: node.url)
      default: return .text(node.bareText)
      }
    }
  }
}
