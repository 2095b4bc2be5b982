import TerminalRendering
import Testing

@Suite struct SanitiserTests {
  @Test(
    "a control character becomes its picture or its number",
    arguments: [
      ("\u{1B}[2J", "␛[2J"), ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("a\tb", "a␉b"), ("\u{9B}31m", "⟨U+009B⟩31m"),
      ("abc\u{202E}cba", "abc⟨U+202E⟩cba"), ("\u{2066}\u{2028}", "⟨U+2066⟩⟨U+2028⟩"), ("a\r\nb", "a␍\nb"),
    ])
  func pictures(text: String, visible: String) {
    #expect(Sanitiser.visible(text) == visible)
  }

  @Test("all other text stays as it is", arguments: ["", "plain", "注意 🎉 👨‍👩‍👧 e\u{301} שלום", "a\nb"])
  func untouched(text: String) {
    #expect(Sanitiser.visible(text) == text)
  }

  @Test("a label is one line")
  func label() {
    #expect(Sanitiser.label("a\nb\r\nc") == "a␊b␍␊c")
  }

  @Test("a styled text cannot be made to hold an escape sequence")
  func styledText() {
    var text = StyledText("\u{1B}[2J", .bold)
    text.append("\u{1B}]0;title\u{07}")
    text += "\u{9B}m"
    #expect(text.rendered(for: .none) == "␛[2J␛]0;title␇⟨U+009B⟩m")
  }
}
