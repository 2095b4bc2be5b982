import Testing

@testable import TerminalRendering

@Suite struct WrappingTests {
  private func wrapped(_ text: String, _ width: Int) -> [String] { StyledText(text).wrapped(to: width).map(\.plain) }

  @Test("lines break at spaces, which then disappear")
  func spaces() {
    #expect(wrapped("one two three", 7) == ["one two", "three"])
    #expect(wrapped("one  two", 4) == ["one", "two"])
  }

  @Test("a word that is wider than a line is broken within")
  func longWords() {
    #expect(wrapped("ab abcdefgh c", 3) == ["ab", "abc", "def", "gh", "c"])
  }

  @Test("Chinese breaks between characters, but not before a full stop")
  func chinese() {
    #expect(wrapped("注意力机制。", 10) == ["注意力机", "制。"])
    #expect(wrapped("注意力机制", 5) == ["注意", "力机", "制"])
  }

  @Test("a newline breaks, and so does an empty line")
  func newlines() {
    #expect(wrapped("a\n\nb", 5) == ["a", "", "b"])
  }

  @Test("no break parts what is read as one character")
  func clusters() {
    #expect(wrapped("e\u{301}e\u{301}e\u{301}", 2) == ["e\u{301}e\u{301}", "e\u{301}"])
    #expect(wrapped("👨‍👩‍👧👨‍👩‍👧", 3) == ["👨‍👩‍👧", "👨‍👩‍👧"])
  }

  @Test("styles survive a break")
  func styles() {
    let lines = (StyledText("one ", .bold) + StyledText("two three", .faint)).wrapped(to: 7)
    #expect(lines == [StyledText("one ", .bold) + StyledText("two", .faint), StyledText("three", .faint)])
  }

  @Test("what is cut off leaves an ellipsis within the width", arguments: 0...12)
  func elision(width: Int) {
    let text = StyledText("注意 a 🎉 text")
    #expect(text.elided(to: width).width <= width)
    #expect(text.fitted(to: width, .right).width == width)
    #expect((text.elided(to: width) == text) == (width >= text.width))
  }

  @Test("widths are shared so that the widest columns give first")
  func shares() {
    #expect(ColumnWidths.share(20, needs: [3, 30, 30], least: [8, 8, 8]) == [3, 9, 8])
    #expect(ColumnWidths.share(20, needs: [3, 4, 5], least: [8, 8, 8]) == [3, 4, 5])
    #expect(ColumnWidths.share(20, needs: [9, 9, 9], least: [8, 8, 8]) == nil)
  }
}
