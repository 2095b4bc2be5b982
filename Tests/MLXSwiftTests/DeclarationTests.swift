import Testing

@Suite("A declaration") struct DeclarationTests {
  private func read(_ text: String, owner: String = "MLXArray") throws -> Declaration {
    try #require(Declaration(text[...], owner: owner))
  }

  @Test("is read from its head")
  func head() throws {
    let one = try read(
      "static func f<T: P<Int>>(_ a: [(Int, B)], to b: Range<T> = 0..<1, c: (A) -> C = { $0 > 1 }) -> [T] where T: Q"
    )
    #expect(one.name == "f" && one.isStatic && one.result == "[T]")
    #expect(one.parameters.map(\.label) == ["_", "to", "c"])
    #expect(one.parameters.map(\.type) == ["[(Int, B)]", "Range<T>", "(A) -> C"])
    #expect(one.parameters.map(\.standard) == [nil, "0..<1", "{ $0 > 1 }"])
  }

  @Test("has one key for its method, its function and its static function")
  func key() throws {
    #expect(try read("func sum(axis: Int) -> MLXArray").key == "sum")
    #expect(try read("func sum(_ x: Tensor, axis: Int) -> Tensor", owner: "").key == "sum")
    #expect(try read("static func normal(_ shape: [Int]) -> MLXArray", owner: "MLXRandom").key == "normal")
    #expect(try read("static prefix func .! (x: Tensor) -> Tensor", owner: "Tensor").key == ".!")
    #expect(try read("init(_ x: Float)", owner: "Tensor").key == "MLXArray.init")
    #expect(try read("let weight: MLXArray?", owner: "Linear").key == "Linear.weight")
  }

  @Test("has a spelling for each way to leave out what is optional")
  func spellings() throws {
    let one = try read("func f(_ a: Int, b: Int = 1, key: Int = 2, c: Int = 3)", owner: "")
    let all = one.spellings(dropping: ["key:"]).map(\.spelling.labels)
    #expect(Set(all) == [["_"], ["_", "b"], ["_", "c"], ["_", "b", "c"]])
    #expect(try read("func f(b: Int)").spellings(dropping: []).map(\.spelling.labels) == [["_", "b"]])
  }

  @Test("isn't read from what declares no operation")
  func others() {
    for text in ["struct A", "infix operator .&& : LogicalConjunctionPrecedence", "extension A: B {}", "}"] {
      #expect(Declaration(text[...], owner: "") == nil, "\(text)")
    }
  }
}
