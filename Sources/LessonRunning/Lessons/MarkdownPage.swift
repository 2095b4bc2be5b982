import CMarkGFM
import Synchronization

/// A markdown page divided at its fenced blocks.
struct MarkdownPage {
  /// A top-level block of the page.
  struct Block: Equatable {
    /// The kind of block.
    var kind: Kind
    /// The first and last line, counted from 1.
    var firstLine: Int, lastLine: Int
  }

  /// The kind of a block.
  enum Kind: Equatable {
    /// A heading with its level and text.
    case heading(level: Int, text: String)
    /// A fenced block with the text after its fence; not closed if the page ends within it.
    case fence(info: String, text: String, isClosed: Bool)
    /// Anything else.
    case prose
  }

  /// The page's blocks, in order.
  let blocks: [Block]
  /// The fenced blocks anywhere in the page: top-level ones, and those in lists and quotes.
  let fences: [Block]
  /// The page's lines.
  let lines: [Substring]

  /// cmark-gfm changes global tables while it parses, so only one page is parsed at a time.
  private static let turn = Mutex<Void>(())

  /// Reads a page.
  init(_ markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    self.lines = lines
    (blocks, fences) = Self.turn.withLock { _ in
      cmark_gfm_core_extensions_ensure_registered()
      guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return ([], []) }
      defer { cmark_parser_free(parser) }
      if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
      var markdown = markdown
      markdown.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      }
      guard let page = cmark_parser_finish(parser) else { return ([], []) }
      defer { cmark_node_free(page) }
      var blocks: [Block] = []
      var next = cmark_node_first_child(page)
      while let node = next {
        blocks.append(Self.block(node, lines: lines))
        next = cmark_node_next(node)
      }
      return (blocks, Self.fences(below: page, lines: lines))
    }
  }

  private static func fences(below node: OpaquePointer, lines: [Substring]) -> [Block] {
    var found: [Block] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      let block = block(child, lines: lines)
      if case .fence = block.kind { found.append(block) }
      found += fences(below: child, lines: lines)
      next = cmark_node_next(child)
    }
    return found
  }

  private static func block(_ node: OpaquePointer, lines: [Substring]) -> Block {
    let (first, last) = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
    var kind = Kind.prose
    let type = cmark_node_get_type(node)
    guard lines.indices.contains(first - 1) else { return Block(kind: .prose, firstLine: first, lastLine: last) }
    if type == CMARK_NODE_HEADING {
      let text = lines[first - 1].drop { $0 == "#" || $0 == " " }
      kind = .heading(level: Int(cmark_node_get_heading_level(node)), text: String(text))
    } else if type == CMARK_NODE_CODE_BLOCK, let fence = Self.fence(lines[first - 1]) {
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      let text = cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
      let closing = lines.indices.contains(last - 1) && last > first ? Self.fence(lines[last - 1]) : nil
      let isClosed = closing.map { $0.mark == fence.mark && $0.length >= fence.length && $0.isBare } ?? false
      kind = .fence(info: info, text: text, isClosed: isClosed)
    }
    return Block(kind: kind, firstLine: first, lastLine: last)
  }

  /// Parses a line as a fence; returns nil if it isn't one. The marks of lists and quotes may precede it.
  private static func fence(_ line: Substring) -> (mark: Character, length: Int, isBare: Bool)? {
    let text = line.trimmingPrefix(/(\s|>|[-+*]\s|\d{1,9}[.)]\s)*/)
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3 else { return nil }
    return (mark, length, text.dropFirst(length).allSatisfy(\.isWhitespace))
  }

  /// Returns the text from one line to another, both counted from 1 and both included.
  func text(_ first: Int, _ last: Int) -> String {
    lines[max(0, first - 1)..<min(lines.count, last)].joined(separator: "\n")
  }
}
