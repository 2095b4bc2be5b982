import ExerciseChecking
import Foundation
import Reports
import Testing
import WorkerProtocol

@testable import Notebooks

@Suite("A verdict that is stored") struct VerdictCodingTests {
  /// Sources that lead to each finding.
  private static let sources: [(name: String, id: String, source: String)] = [
    ("a pass", "03-chunks", "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { row.split(indices: [size]) }"),
    ("values that differ", "03-chunks", "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { [row, row] }"),
    (
      "NaN", "03-chunks",
      "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { row.split(parts: 2).map { $0 / 0 * 0 } }"
    ),
    (
      "infinity", "03-chunks",
      "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { row.split(parts: 2).map { $0 / 0 } }"
    ),
    ("a death", "03-chunks", "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { fatalError(\"no\") }"),
    ("a call of exit", "03-chunks", "import Glibc\nfunc chunks(_ row: Tensor, of size: Int) -> [Tensor] { exit(3) }"),
    ("words", "03-chunks", "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { print(\"√\"); return [] }"),
    ("an error", "03-chunks", "func chunks(_ row: Tensor, of size: Int) -> [Tensor] { row }"),
    ("no function", "03-chunks", "func chunk() {}"),
    ("another signature", "03-chunks", "func chunks(_ row: Tensor) -> [Tensor] { [row] }"),
    (
      "a tuple", "01-running-mean",
      "func step(_ value: Tensor, state: [Tensor]) -> (mean: Tensor, state: [Tensor]) { (value, state) }"
    ),
    ("integers", "02-vocabulary", "func places(of words: [String]) -> [Int] { [1] }"),
  ]

  @Test("comes back as it was, whatever it found", arguments: sources.indices)
  func findings(place: Int) throws {
    let (_, id, source) = Self.sources[place]
    let checker = try TestChecker(try TestChecker.fixture.get())
    try round(try checker.check("// attnlab exercise \(id)\nimport Tensors\n\(source)\n"))
  }

  @Test("comes back as it was if a mistake was named, or nothing was judged")
  func others() throws {
    let checker = try TestChecker(try TestChecker.fixture.get())
    try round(try checker.check(file: "mistakes/counts-from-one+first-dropped.swift", of: "01-running-mean"))
    let troubles: [Trouble] = [
      .exercise(
        ExerciseProblem(path: "reference.swift", line: 3, fault: .died(Death(cause: .stackExhausted, places: [])))),
      .exercise(ExerciseProblem(path: "exercise.md", line: nil, fault: .noSignature)),
      .compilerFailed(output: "?"), .notLinked(output: "?"), .notLoaded(reason: "?"), .notebook(.diskFull),
      .notebook(.file(path: "/a", code: 13, isWritten: true)),
    ]
    let findings: [Verdict.Finding] = [.compilerOutOfTime, .interrupted] + troubles.map { .trouble($0) }
    for finding in findings {
      try round(Verdict(exercise: "01-a", path: "a/b.swift", file: "b.swift", finding: finding))
    }
  }

  private func round(_ verdict: Verdict) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let stored = try encoder.encode(verdict)
    let read = try JSONDecoder().decode(Verdict.self, from: stored)
    // NaN is equal to nothing, so what is stored again is compared too.
    #expect(try encoder.encode(read) == stored)
    if !String(decoding: stored, as: UTF8.self).contains("\"nan\"") { #expect(read == verdict) }
    #expect(read.exercise == verdict.exercise && read.passes == verdict.passes)
  }

  @Test("is refused if a tensor's shape doesn't fit its numbers")
  func shapes() {
    let text = #"{"kind":"tensor","shape":[2,2],"values":[1,2,3]}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(PortableValue.self, from: Data(text.utf8)) }
  }
}
