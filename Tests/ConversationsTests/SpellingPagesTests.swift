import Reports
import TerminalRendering
import Testing

@testable import Conversations

@Suite("The pages of other spellings") struct SpellingPagesTests {
  private let pages = SpellingPages(differences: "/nowhere/mlx-swift.md", command: ":names")

  /// Returns the texts of the tables' cells, and of all else that is shown.
  private func texts(_ documents: [Document]) -> [String] {
    documents.flatMap { document -> [String] in
      switch document {
      case .table(let table): table.rows.flatMap { $0.map(\.text) }
      case .markdown(let text), .remark(let text), .sentence(let text): [text]
      default: []
      }
    }
  }

  @Test("list the topics, and show one by the first word of its title") func topics() throws {
    let list = texts(pages.list)
    #expect(list.contains("  Shapes and axes") && list.contains("  Products"))
    let shapes = texts(try pages.documents(of: "shapes"))
    #expect(shapes.first == "**Shapes and axes**" && shapes.count > 100)
    #expect(texts(pages.everything).filter { $0.hasPrefix("**") }.count > 10)
  }

  @Test(
    "show the rows that have a name in one of their columns",
    arguments: [
      ("np.dot", "matmul(v, w)"), ("transpose", "x.transposed()"), ("torch.cat", "concatenated([x, y], axis: 1)"),
      ("swappedAxes", "x.swappedAxes(0, 1)"), ("lambda", "{ a in a * 2 }"), ("JAX", "split(key: r)"),
      ("masked_fill", "which(mask, 0, x)"),
    ])
  func rows(word: String, ours: String) throws {
    #expect(texts(try pages.documents(of: word)).contains { $0.hasPrefix(ours) }, "\(word)")
  }

  @Test("name the nearest for a word that nothing has, and say why a page can't be shown") func missing() {
    #expect(throws: SpellingPages.NoSpelling.self) { try pages.documents(of: "transpoze") }
    let error = #expect(throws: (any Error).self) { try pages.documents(of: "unsqeeze") }
    #expect("\(error!)".contains("did you mean unsqueeze?"), "\(error!)")
    let page = #expect(throws: (any Error).self) { try pages.documents(of: "mlx-swift") }
    #expect("\(page!)".hasPrefix("the page about mlx-swift can't be read: "))
  }
}
