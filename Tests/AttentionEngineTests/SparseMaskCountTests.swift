import AttentionEngine
import Tensors
import Testing

@Suite("How many keys a mask of places leaves each query")
struct SparseMaskCountTests {
  /// A family of masks, and the closed form of what a query at a place may see.
  struct Family: Sendable {
    var name: String
    var mask: @Sendable (_ queries: Int, _ keys: Int) -> AttentionMask
    var count: @Sendable (_ place: Int, _ keys: Int) -> Int
  }

  static let windows: [Family] = [0, 1, 3, 29].flatMap { w in
    [1, 2, 5].flatMap { r in
      [
        Family(name: "window \(w), dilation \(r)") {
          .slidingWindow(queries: $0, keys: $1, window: w, dilation: r)
        } count: {
          min($0 / r, w) + min(($1 - 1 - $0) / r, w) + 1
        },
        Family(name: "causal window \(w), dilation \(r)") {
          .slidingWindow(queries: $0, keys: $1, window: w, dilation: r, isCausal: true)
        } count: { place, _ in
          min(place / r, w) + 1
        },
      ]
    }
  }

  static let streams: [Family] = [0, 1, 2, 23].flatMap { s in
    [0, 1, 5, 31].map { w in
      Family(name: "\(s) sinks, window \(w)") {
        .streaming(queries: $0, keys: $1, sinks: s, window: w)
      } count: { place, _ in
        min(place, w) + 1 + min(s, max(0, place - w))
      }
    }
  }

  static let strides: [Family] = [1, 2, 3, 7, 37].map { l in
    // The window's l + 1, and the strides from the second on.
    Family(name: "stride \(l)") {
      .strided(queries: $0, keys: $1, stride: l)
    } count: { place, _ in
      min(place, l) + 1 + max(0, place / l - 1)
    }
  }

  static let summaries: [Family] = [(1, 0), (1, 1), (2, 1), (3, 2), (7, 0), (7, 3), (7, 7), (37, 5)].map { l, c in
    Family(name: "blocks of \(l), \(c) summaries") {
      .fixed(queries: $0, keys: $1, stride: l, summaries: c)
    } count: { place, _ in
      place % l + 1 + place / l * c
    }
  }

  static let globals: [Family] = ([[], [0], [3, 11], [2, 2, 5]] as [[Int]]).map { tokens in
    Family(name: "global \(tokens)") {
      .globalTokens(tokens, queries: $0, keys: $1)
    } count: {
      tokens.contains($0) ? $1 : Set(tokens).count
    }
  }

  @Test("is what its closed form says, of all queries and of the last alone", arguments: [1, 7, 13, 19])
  func counts(queries: Int) {
    for family in Self.windows + Self.streams + Self.strides + Self.summaries + Self.globals {
      for keys in [19, 23] {
        let got = family.mask(queries, keys).allowed.sum(axis: -1)
        let want = (0..<queries).map { family.count($0 + keys - queries, keys) }
        #expect(got == Tensor(want), "\(family.name), \(keys) keys")
      }
    }
  }

  @Test("in blocks is that of the blocks, the last perhaps shorter", arguments: [1, 2, 3, 5, 11, 13])
  func blocks(size: Int) {
    let n = 11
    let own = (0..<n).map { min(size, n - $0 / size * size) }
    #expect(AttentionMask.blockDiagonal(tokens: n, size: size).allowed.sum(axis: -1) == Tensor(own))
    for (w, g) in [(0, 0), (1, 0), (0, 1), (1, 1), (2, 3), (7, 1)] {
      let mask = AttentionMask.bigBird(tokens: n, blockSize: size, windowBlocks: w, globalBlocks: g)
      let want = (0..<n).map { place -> Int in
        let (block, global) = (place / size, min(n, g * size))
        if block < g { return n }
        return global + min(n, (block + w + 1) * size) - max(global, (block - w) * size)
      }
      #expect(mask.allowed.sum(axis: -1) == Tensor(want), "\(w) window blocks, \(g) global ones")
    }
  }
}
