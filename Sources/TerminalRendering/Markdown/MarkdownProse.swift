import Markdown

/// Turns running text into styled text.
struct MarkdownProse {
  let depth: ColourDepth

  func text(of inlines: [MarkdownInline]) -> StyledText {
    inlines.reduce(into: StyledText()) { $0 += text(of: $1) }
  }

  private func text(of inline: MarkdownInline) -> StyledText {
    switch inline {
    case .text(let text): StyledText(TabStops.expanded(text))
    case .code(let code): depth == .none ? StyledText("`\(code)`") : StyledText(code, Style(ink: .yellow))
    case .emphasis(let inner): text(of: inner).over(Style(.italic))
    case .strong(let inner): text(of: inner).over(.bold)
    case .struck(let inner): depth == .none ? "~~" + text(of: inner) + "~~" : text(of: inner).over(Style(.struck))
    case .link(let inner, let url): link(text(of: inner), url: url)
    case .image(let inner, let url): "[image: " + text(of: inner) + "]" + StyledText(" (\(url))", .faint)
    case .html(let html): html.hasPrefix("<br") ? "\n" : StyledText()
    case .softBreak: " "
    case .hardBreak: "\n"
    }
  }

  /// Returns a link's text, followed by its address if the text doesn't already show it. Of a link to a page of the
  /// course the text alone is shown, and the number of a lesson.
  private func link(_ text: StyledText, url: String) -> StyledText {
    let shown = text.over(Style(.underlined))
    switch CourseLink(url) {
    case .term: return shown
    case .lesson(let number):
      let name = "lesson \(number)"
      return text.plain.lowercased().contains(name) ? shown : shown + StyledText(" (\(name))", .faint)
    case nil: break
    }
    let isItsOwnAddress = ["", "mailto:", "http://", "https://"].contains { $0 + text.plain == url }
    return isItsOwnAddress || url.isEmpty ? shown : shown + StyledText(" (\(url))", .faint)
  }
}
