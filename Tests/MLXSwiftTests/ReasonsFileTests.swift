import Testing

@Suite("The file of reasons") struct ReasonsFileTests {
  static let text = """
    // head
    # One

    names: a b
      c
    why: First,
      and more.
    names: d
    here: e
    why: Second.

    """

  @Test("loses the names that don't differ any more")
  func names() {
    #expect(Reasons.text(Self.text, without: ["b"]) == Self.text.replacing("a b\n  c", with: "a c"))
    #expect(Reasons.text(Self.text, without: ["x"]) == Self.text)
  }

  @Test("loses the reasons that then are nobody's")
  func reasons() {
    #expect(
      Reasons.text(Self.text, without: ["d"]) == Self.text.replacing("names: d\nhere: e\nwhy: Second.\n", with: ""))
    #expect(
      Reasons.text(Self.text, without: ["a", "b", "c"])
        == Self.text.replacing("names: a b\n  c\nwhy: First,\n  and more.\n", with: ""))
  }
}
