import Foundation
import Testing

@Suite("The solutions of the exercises") struct SolutionPortTests {
  private static let stub = Result { try Port() }

  @Test("compile with mlx-swift, once the import and a few spellings are changed")
  func port() throws {
    let port = try Self.stub.get()
    let files = try Port.solutions()
    #expect(files.count > 5)
    for file in files {
      let run = try port.check(String(contentsOf: file, encoding: .utf8))
      #expect(run.status == 0, "\(file.path):\n\(run.output)")
    }
  }

  @Test("don't compile if they use what mlx-swift doesn't have")
  func foreign() throws {
    let port = try Self.stub.get()
    for line in ["x.summary", "x.softmax(axis: -1)", "softmax(x, -1)", "MLXArray([[1, 2], [3, 4]])"] {
      let run = try port.check("import Tensors\nfunc f(_ x: Tensor) -> Tensor { \(line) }\n")
      #expect(run.status != 0, "\(line)")
    }
    let run = try port.check("import Tensors\nfunc f(_ x: Tensor) -> Tensor { x.sum(axis: -1, keepDims: true) }\n")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("need each of those spellings")
  func spellings() throws {
    let texts = try Port.solutions().map { try String(contentsOf: $0, encoding: .utf8) }
    for spelling in try Self.stub.get().spellings {
      #expect(texts.contains { spelling.applied(to: $0) != $0 }, "\(spelling.here)")
    }
  }
}
