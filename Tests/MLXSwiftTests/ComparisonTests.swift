import Testing

@Suite("A comparison of interfaces") struct ComparisonTests {
  /// Compares declarations of two sides, each with its owner before the first bar.
  private func compare(
    _ there: [String], _ here: [String], pairs: [String: String] = [:], dropping dropped: Set<String> = []
  ) -> Comparison {
    func read(_ lines: [String]) -> [Declaration] {
      lines.compactMap { line in
        let parts = line.split(separator: "|", omittingEmptySubsequences: false)
        return Declaration(parts[1], owner: String(parts[0]))
      }
    }
    return Comparison(there: read(there), here: read(here), foreign: [], pairs: pairs, dropping: dropped)
  }

  @Test("finds nothing where the calls are the same in other words")
  func same() {
    let there = [
      "MLXArray|func sum(axes: some Collection<Int>, keepDims: Bool = false) -> MLXArray",
      "MLXArray|func sum(axis: Int, keepDims: Bool = false) -> MLXArray",
      "MLXArray|func sum(keepDims: Bool = false) -> MLXArray",
      "MLXArray|static func + (lhs: MLXArray, rhs: some ScalarOrArray) -> MLXArray",
    ]
    let here = [
      "Tensor|func sum(axes: [Int], keepDims: Bool = false) -> Tensor",
      "Tensor|func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor",
      "Tensor|static func + (left: Tensor, right: Tensor) -> Tensor",
      "Tensor|static func + (left: Tensor, right: Float) -> Tensor",
    ]
    #expect(compare(there, here).differences.isEmpty)
    #expect(compare(there, here).forms == ["there.anyNumber": ["+"]])
    let any = ["Double", "Int"].map { "Tensor|static func + (left: Tensor, right: \($0)) -> Tensor" }
    #expect(compare(there, here + any).forms.isEmpty)
  }

  /// A declaration there, one here, and what a document says of each.
  static let pairs: [(there: String, here: String, says: [String])] = [
    ("|func f(_ x: MLXArray, k: Int) -> MLXArray", "|func f(_ x: Tensor) -> Tensor", ["f(_:k:)", "f(_:)"]),
    ("|func f(_ x: MLXArray, k: Int = 1) -> MLXArray", "|func f(_ x: Tensor) -> Tensor", ["f(_:k:)", ""]),
    (
      "|func f(_ x: MLXArray, k: Int = 1) -> MLXArray", "|func f(_ x: Tensor, k: Int = 2) -> Tensor",
      ["f(…, k: Int = 1)", "f(…, k: Int = 2)"]
    ),
    (
      "|func f(_ x: MLXArray) -> MLXArray", "|func f(_ x: Tensor) -> Bool",
      ["f(_:) -> MLXArray", "f(_:) -> Bool"]
    ),
    ("|func f(_ x: some ScalarOrArray) -> MLXArray", "|func f(_ x: Tensor) -> Tensor", ["f(_: ScalarOrArray)", ""]),
    (
      "MLXArray|func f(_ x: Int...) -> MLXArray", "Tensor|func f(_ x: [Int]) -> Tensor",
      ["x.f(_: Int...)", "x.f(_: [Int])"]
    ),
  ]

  @Test("finds labels, types, results and values left out that differ", arguments: pairs.indices)
  func differences(_ index: Int) throws {
    let pair = Self.pairs[index]
    let found = try #require(compare([pair.there], [pair.here]).differences["f"])
    #expect([found.there.joined(), found.here.joined()] == pair.says)
  }

  @Test("finds nothing in a type said by another label, a literal beside variables, and values that nobody names")
  func sameTypes() {
    let there = [
      "|func zeros(_ n: Int, type: (some HasDType).Type = Float.self) -> MLXArray",
      "MLXArray|static func + (lhs: MLXArray, rhs: some ScalarOrArray) -> MLXArray",
      "|func stride(by: Int? = nil) -> MLXSlice", "MLXArray|func asArray<T>(_ type: T.Type) -> [T]",
    ]
    let here = [
      "|func zeros(_ n: Int, dtype: DType = .float32) -> Tensor",
      "|func zeros<Element>(_ n: Int, type: Element.Type) -> Tensor",
      "Tensor|static func + (left: Tensor, right: Tensor) -> Tensor",
      "Tensor|static func + (left: Tensor, right: TensorNumber) -> Tensor",
      "|func stride(by: Int? = nil) -> StrideIndex", "Tensor|func asArray(_ type: Int.Type) -> [Int]",
      "Tensor|func asArray<Element>(_ type: Element.Type) -> [Element]",
    ]
    let found = compare(there + ["|func zeros(_ n: Int, dtype: DType) -> MLXArray"], here)
    #expect(found.differences.isEmpty && found.forms == ["there.anyNumber": ["+"]], "\(found.differences)")
    let halves = here.map { $0.replacing(".float32", with: ".float16") }
    #expect(compare(there, halves).differences["zeros"] != nil)
  }

  @Test("finds a missing axis that means all axes there and the last here")
  func missingAxis() throws {
    let there = ["|func sorted(_ x: MLXArray) -> MLXArray", "|func sorted(_ x: MLXArray, axis: Int) -> MLXArray"]
    let found = compare(there, ["|func sorted(_ x: Tensor, axis: Int = -1) -> Tensor"])
    #expect(found.differences["sorted"]?.here == ["sorted(…, axis: Int = -1)"])
  }

  @Test("leaves out labels with a reason of their own, names that are paired, and what layers have besides")
  func exceptions() {
    let seeded = compare(["|func f(_ n: Int)"], ["|func f(_ n: Int, seed: Int)"], dropping: ["seed:", "key:"])
    #expect(seeded.differences.isEmpty && seeded.labels == ["seed:"])
    let paired = compare(["|func f(_ n: Int)"], ["|func g(_ n: Int)"], pairs: ["f": "g"])
    #expect(paired.differences.map { [$0.key] + $0.value.there + $0.value.here } == [["f", "f(_:)", "g(_:)"]])
    #expect(compare([], ["Linear|var count: Int { get }"]).differences.isEmpty)
    #expect(!compare(["Linear|var count: Int { get }"], []).differences.isEmpty)
  }

  @Test("tells the forms that one side lacks")
  func forms() {
    let found = compare(
      ["|func f(_ x: MLXArray)", "MLXRandom|static func g()"], ["Tensor|func f()", "Tensor|static func g()"])
    #expect(found.differences.isEmpty)
    #expect(
      found.forms == ["there.function": ["f"], "here.method": ["f"], "there.onRandom": ["g"], "here.onArray": ["g"]])
  }
}
