import Foundation
import Testing

@Suite("The solutions of the exercises") struct SolutionPortTests {
  private static let stub = Result { try Port() }

  @Test("compile with mlx-swift, once the import and a few spellings are changed")
  func port() throws {
    let port = try Self.stub.get()
    let solutions = try Port.solutions()
    #expect(solutions.count > 5)
    for solution in solutions {
      guard let given = Port.given(with: solution) else { continue }
      let run = try port.check([solution, given].map { try String(contentsOf: $0, encoding: .utf8) })
      #expect(run.status == 0, "\(solution.path) with \(given.path):\n\(run.output)")
    }
    let files = try solutions.filter { Port.given(with: $0) == nil }
      .map { (path: $0.path, text: try String(contentsOf: $0, encoding: .utf8)) }
    for round in Self.rounds(of: files) {
      let run = try port.check(round.map(\.text))
      if run.status == 0 { continue }
      for file in round {
        let alone = try port.check([file.text])
        #expect(alone.status == 0, "\(file.path):\n\(alone.output)")
      }
    }
  }

  /// Returns the first solutions of all exercises, the second ones and so on: functions of one name are in none
  /// together, so that a run of the compiler can take a whole round.
  private static func rounds(of files: [(path: String, text: String)]) -> [[(path: String, text: String)]] {
    var rounds: [[(path: String, text: String)]] = []
    for exercise in Dictionary(grouping: files, by: { $0.text.prefix { $0 != "\n" } }).values {
      for (number, file) in exercise.enumerated() {
        if number == rounds.count { rounds.append([]) }
        rounds[number].append(file)
      }
    }
    return rounds
  }

  @Test("don't compile if they use what mlx-swift doesn't have")
  func foreign() throws {
    let port = try Self.stub.get()
    func status(_ result: String) throws -> Int32 {
      try port.check(["import Tensors\nfunc f(_ x: Tensor) -> Tensor { \(result) }\n"]).status
    }
    for call in ["x.summary", "x.softmax(axis: -1)", "softmax(x, -1)", "Tensor([[1, 2], [3, 4]])"] {
      #expect(try status(call) != 0, "\(call)")
    }
    #expect(try status("x.sum(axis: -1, keepDims: true)") == 0)
  }

  @Test("need each of those spellings")
  func spellings() throws {
    let texts = try Port.solutions().map { try String(contentsOf: $0, encoding: .utf8) }
    for spelling in try Self.stub.get().spellings {
      #expect(texts.contains { spelling.applied(to: $0) != $0 }, "\(spelling.here)")
    }
  }
}
