import Testing

@Suite("The engine") struct TensorStorageTests {
  /// The files that may read the numbers of a tensor as an array, with the reason: what they do isn't a step from input
  /// tensors to output tensors.
  private static let readers: [String: String] = [
    "Caches/HeavyHitterCache.swift": "chooses which tokens to drop",
    "Efficient/BigBirdAttention.swift": "counts the work of a layout that sizes alone decide",
    "Interpretation/AttentionFlow.swift": "searches paths in a graph of finished weights",
    "Layers/Embedding.swift": "refuses an id and names it",
    "Positions/RoPE.swift": "computes angles from positions",
    "Positions/RoPE+Offsets.swift": "computes angles from wavelengths",
    "Positions/SinusoidalPositionalEncoding.swift": "computes angles from positions",
  ]

  @Test("computes by operations: it reads and writes no tensor's storage")
  func storage() throws {
    for (path, lines) in try RepositoryTests.files(in: "Sources/AttentionEngine") {
      for line in lines where !line.contains(/^ *\/\//) {
        #expect(!line.contains(/\belements\b(?! to count)|\bwithUnsafe\w*Elements\b/), "\(path): \(line)")
      }
    }
  }

  @Test("reads numbers as an array only where it isn't a step of a computation")
  func reading() throws {
    var found: Set<String> = []
    for (path, lines) in try RepositoryTests.files(in: "Sources/AttentionEngine") {
      let name = path.split(separator: "/").dropFirst(2).joined(separator: "/")
      for line in lines where !line.contains(/^ *\/\//) && line.contains("asArray()") {
        #expect(Self.readers[name] != nil, "\(path): \(line)")
        found.insert(name)
      }
    }
    #expect(found == Set(Self.readers.keys), "the list has files that read nothing")
  }
}
