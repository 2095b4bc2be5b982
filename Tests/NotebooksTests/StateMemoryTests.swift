import NotebookTesting
import Testing

@Suite("The memory of a state") struct StateMemoryTests {
  @Test("is what its cells hold, and not what they made on the way")
  func dropped() throws {
    let notebook = try TestSession()
    // Four megabytes at a time, and one that stays.
    let outcome = notebook.run(
      "var kept = Tensor.zeros([512, 512])\nfor n in 1...10 { kept = kept + (Tensor.ones([1024, 1024]) * Float(n)).sum() }"
    )
    #expect(outcome.isSuccess)
    let bytes = try #require(notebook.session.states.last?.bytes)
    #expect((1 << 20..<4 << 20).contains(bytes), "\(bytes)")
  }
}
