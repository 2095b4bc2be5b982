import Testing

@Suite struct MechanismTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  @Test func `the mechanisms are listed by name, kind by kind, with the lesson that has them`() throws {
    let (output, _, status) = try attnlab.run("mechanisms")
    #expect(status == 0)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.contains("scaled-dot-product") && $0.hasSuffix("3") })
    #expect(lines.firstIndex(of: "Positions")! < lines.firstIndex { $0.contains("rope-halves") }!)
    #expect(lines.firstIndex { $0.contains("rope-halves") }! < lines.firstIndex(of: "Caches")!)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `a mechanism is told with its paper, its laws and its cost`() throws {
    let (output, _, status) = try attnlab.run("mechanisms", "scaled-dot-product", "--tokens", "100")
    #expect(status == 0)
    #expect(output.contains("Vaswani et al., Attention is all you need, 2017."))
    #expect(output.contains("the weights of each query sum to 1"))
    #expect(output.contains("`attnlab lesson 3` takes it apart."))
    // 8 heads × 100² pairs × 2 × 64 multiply-adds, an exponential and 4 bytes a pair
    #expect(output.contains("   100 │        10.2 M │         80 k │          313 KiB │             –"))
  }

  @Test func `its sizes can be set, and must be sizes`() throws {
    let (output, _, _) = try attnlab.run(
      "mechanisms", "grouped-kv-cache", "--heads", "6", "--key-heads", "3", "--width", "16", "--tokens", "2")
    // 3 heads × (16 + 16) numbers × 4 bytes
    #expect(output.contains("384 B"))
    #expect(try attnlab.run("mechanisms", "lora", "--heads", "0").status != 0)
    #expect(try attnlab.run("mechanisms", "lora", "--tokens", "99999999").status != 0)
    #expect(try attnlab.run("mechanisms", "lora", "--heads", "5").errors.contains("set --key-heads as well"))
  }

  @Test func `an unknown name gets the nearest one`() throws {
    let (_, errors, status) = try attnlab.run("mechanisms", "longfromer")
    #expect(status == 2)
    #expect(errors.contains("did you mean longformer?"))
  }
}
