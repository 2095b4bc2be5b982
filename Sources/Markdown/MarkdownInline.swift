/// A piece of running text.
public indirect enum MarkdownInline: Equatable, Sendable {
  /// Plain text.
  case text(String)
  /// Code within a line.
  case code(String)
  /// Emphasised text, usually shown in italics.
  case emphasis([MarkdownInline])
  /// Strongly emphasised text, usually shown in bold.
  case strong([MarkdownInline])
  /// Struck-out text.
  case struck([MarkdownInline])
  /// A link's text and address.
  case link([MarkdownInline], url: String)
  /// An image's description and address.
  case image([MarkdownInline], url: String)
  /// A piece of HTML, as it is written.
  case html(String)
  /// The end of a source line within a paragraph.
  case softBreak
  /// The end of a line that is to be shown as one.
  case hardBreak
}
