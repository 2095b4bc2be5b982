import Markdown

/// A markdown page divided at its fenced blocks.
struct MarkdownPage {
  /// A top-level block of the page.
  struct Block: Equatable {
    /// The kind of block.
    var kind: BlockKind
    /// The first and last line, counted from 1.
    var firstLine: Int, lastLine: Int
  }

  /// The kind of a block.
  enum BlockKind: Equatable {
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

  /// Reads a page.
  init(_ markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let parsed = MarkdownParser.blocks(of: markdown)
    self.lines = lines
    blocks = parsed.map { Self.block($0, lines: lines) }
    fences = Self.fences(in: parsed, lines: lines)
  }

  private static func fences(in parsed: [MarkdownBlock], lines: [Substring]) -> [Block] {
    parsed.flatMap { parsed in
      let block = block(parsed, lines: lines)
      guard case .fence = block.kind else { return fences(in: parsed.children, lines: lines) }
      return [block]
    }
  }

  private static func block(_ parsed: MarkdownBlock, lines: [Substring]) -> Block {
    let (first, last) = (parsed.firstLine, parsed.lastLine)
    var kind = BlockKind.prose
    guard lines.indices.contains(first - 1) else { return Block(kind: .prose, firstLine: first, lastLine: last) }
    switch parsed.content {
    case .heading(let level, _):
      kind = .heading(level: level, text: String(lines[first - 1].drop { $0 == "#" || $0 == " " }))
    case .code(let info, let text):
      guard let fence = Self.fence(lines[first - 1]) else { break }
      let closing = lines.indices.contains(last - 1) && last > first ? Self.fence(lines[last - 1]) : nil
      let isClosed = closing.map { $0.mark == fence.mark && $0.length >= fence.length && $0.isBare } ?? false
      kind = .fence(info: info, text: text, isClosed: isClosed)
    default: break
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
