import NotebookTesting
import Notebooks
import Testing

@Suite("Cells that were prepared") struct LookAheadTests {
  /// A cell that had to be compiled again would take as long as the compiler does.
  @Test("are found ready, also where they call functions that change variables")
  func ready() throws {
    let notebook = try TestSession()
    let cells = [
      "var n = 0; import Foundation", "func up() { n += 1 }\nfunc twice() { up(); up() }", "twice()",
      "for i in 0..<3 { n += i }", "let m = n * 10",
    ].enumerated().map { (source: $0.element, label: "prepared \($0.offset)") }
    notebook.session.prepare(cells)
    notebook.session.awaitPreparation()
    let before = notebook.session.compiledCells
    #expect(before == cells.count)
    let outcomes = cells.map { notebook.session.run($0.source, label: $0.label) { _ in } }
    #expect(outcomes.map(\.isSuccess) == cells.map { _ in true })
    #expect(notebook.session.compiledCells == before)
    #expect(outcomes[2].variables.map { "\($0.name) \($0.summary)" } == ["n 2"])
    #expect(outcomes[4].variables.map { "\($0.name) \($0.summary)" } == ["m 50"])
  }
}
