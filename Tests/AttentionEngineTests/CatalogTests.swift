import AttentionEngine
import Testing

@Suite("The catalog")
struct CatalogTests {
  @Test("lists every mechanism once, in kebab case, with its paper and its cost")
  func entries() {
    let ids = Catalog.mechanisms.map(\.id)
    #expect(Set(ids).count == ids.count)
    for mechanism in Catalog.mechanisms {
      #expect(mechanism.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(!mechanism.title.isEmpty && mechanism.paper.contains(", 20") && mechanism.cost.contains("multiply-adds"))
      #expect(Catalog.mechanism(mechanism.id) == mechanism)
    }
    #expect(Catalog.mechanism("none") == nil)
  }
}
