/// A piece of running text.
indirect enum MarkdownInline: Sendable {
  case text(String)
  case code(String)
  case emphasis([MarkdownInline])
  case strong([MarkdownInline])
  case struck([MarkdownInline])
  case link([MarkdownInline], url: String)
  case image([MarkdownInline], url: String)
  case softBreak
  case hardBreak
}
