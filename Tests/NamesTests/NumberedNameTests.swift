import Names
import Testing

@Suite("A numbered name") struct NumberedNameTests {
  private static let ids = ["01-soft-lookup", "03-scaling", "10-masks", "notes"]

  @Test(
    "is found by its number, its slug and itself",
    arguments: [
      ("1", "01-soft-lookup"), ("01", "01-soft-lookup"), ("soft-lookup", "01-soft-lookup"),
      ("03-scaling", "03-scaling"),
      ("10", "10-masks"), ("notes", "notes"), ("soft", nil), ("0", nil), ("", nil), ("-scaling", nil),
      ("+3", "03-scaling"),
    ])
  func find(name: String, id: String?) { #expect(NumberedName.find(name, among: Self.ids) == id) }

  @Test("is suggested if little of it, or of its slug, is wrong")
  func nearest() {
    #expect(NumberedName.nearest(to: "scalign", among: Self.ids) == "scaling")
    #expect(NumberedName.nearest(to: "03-scalin", among: Self.ids) == "03-scaling")
    #expect(NumberedName.nearest(to: "transformers", among: Self.ids) == nil)
  }

  @Test(
    "is as far from another as letters must be changed, added, omitted or swapped",
    arguments: [("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("kitten", "sitting", 3), ("longfromer", "longformer", 1)])
  func distance(left: String, right: String, distance: Int) {
    #expect(Nearest.distance(left, right) == distance && Nearest.distance(right, left) == distance)
  }
}
