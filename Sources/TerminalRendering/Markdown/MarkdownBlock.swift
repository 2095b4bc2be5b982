/// A block of a markdown page.
indirect enum MarkdownBlock: Sendable {
  case heading(level: Int, [MarkdownInline])
  case paragraph([MarkdownInline])
  case code(language: String, text: String)
  case quote([MarkdownBlock])
  case list(MarkdownList)
  case table(MarkdownTable)
  case rule
}
