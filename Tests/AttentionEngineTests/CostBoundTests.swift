import AttentionEngine
import Foundation
import Testing

@Suite("A cost that the catalog gives as at most so much") struct CostBoundTests {
  /// The mechanisms whose costs in words are bounds.
  static let ids = [
    "sliding-window-cache", "sink-cache", "heavy-hitter-cache", "compressive-cache", "hierarchical-cache", "longformer",
    "bigbird", "tiled", "blockwise",
  ]

  /// The bound in the sheet's words as a formula: how many keys each query is compared with, and how many scores of a head
  /// there are at a time.
  private func bound(_ id: String, _ size: AttentionSize) -> (keys: Double, scores: Double) {
    let n = Double(size.keys), w = Double(size.window)
    switch id {
    case "sliding-window-cache": return (w, w)
    case "sink-cache": return (2 + w, 2 + w)
    case "heavy-hitter-cache": return (2 * w, 2 * w)
    case "compressive-cache":
      let entries: Double = n / 3 + 2 * w / 3 + 2
      return (entries, entries)
    case "hierarchical-cache":
      let entries: Double = (w + 1) * Foundation.log2(n + 1)
      return (entries, entries)
    case "longformer": return (2 * w + 3, n * (2 * w + 3))
    case "bigbird": return (6 * w, n * 6 * w)
    case "tiled": return (n, w * w)
    default: return (n, n * w)
    }
  }

  @Test("is never more, whatever the sizes", arguments: ids)
  func holds(id: String) throws {
    let mechanism = try #require(Catalog.mechanism(id))
    #expect(mechanism.cost.contains("at most"))
    for tokens in [1, 2, 7, 31, 128, 1000] {
      for window in [1, 3, 16, 200] {
        let size = AttentionSize(
          heads: 3, queries: tokens, keys: tokens, features: 5, valueFeatures: 7, window: window)
        let work = mechanism.work(size), bound = bound(id, size)
        let slack = 1.000001
        #expect(Double(work.multiplyAdds) <= 3 * Double(tokens) * bound.keys * 12 * slack, "\(tokens), \(window)")
        #expect(Double(work.scoreBytes) <= 4 * 3 * bound.scores * slack, "\(tokens), \(window)")
      }
    }
  }
}
