import TerminalRendering
import Testing

@Suite struct DisplayWidthTests {
  @Test(
    "a text takes the columns a terminal gives it",
    arguments: [
      ("", 0), ("plain", 5), ("QKᵀ / √dₖ", 9), ("注意力", 6), ("ﾊﾝｶｸ", 4), ("ＷＩＤＥ", 8), ("한국어", 6),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("e\u{301}\u{323}", 1), ("🎉", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("👩🏽", 2), ("⚠️", 2),
      ("⚠", 1), ("1️⃣", 2), ("שלום", 4), ("a\u{200D}b", 2), ("│─█▒", 4), ("…", 1), ("क्ष", 2),
    ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(
    "escape sequences and control characters take no column",
    arguments: [
      ("\u{1B}[1;38;5;9mred\u{1B}[0m", 3), ("\u{1B}]8;;https://a.b\u{07}link\u{1B}]8;;\u{1B}\\", 4),
      ("a\u{07}\u{9B}b", 2),
      ("cut \u{1B}[31", 4), ("\u{1B}", 0),
    ])
  func escapes(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
