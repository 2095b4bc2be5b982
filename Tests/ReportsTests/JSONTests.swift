import Foundation
import Reports
import Testing

@Suite("A report as JSON") struct JSONTests {
  private func again<Report: Codable>(_ report: Report) throws -> Report {
    try JSONDecoder().decode(Report.self, from: JSONEncoder().encode(report))
  }

  @Test("is read as the value that was written", arguments: Sample.values)
  func values(value: ReportedValue) throws {
    #expect(try again(value) == value)
  }

  @Test("is read as the document that was written")
  func documents() throws {
    let named = NamedValue(name: "t", type: "Tensor", value: Sample.values[2])
    let side = TensorComparison.Side("yours", values: [.nan, -.infinity], shape: [2])
    let excerpt = SourceExcerpt(label: "cell 7", lines: ["let x"], firstLine: 1, line: 1, column: 5)
    let documents: [Document] = [
      .markdown("*a*"), .remark("b"), .sentence("c"), .lines(["d", ""]), .space,
      .table(TextTable(rows: [[.init("e", .strong)]])), .output("f", isError: true),
      .picture(Sample.pictures[0]), .picture(Sample.pictures[1]), .picture(Sample.pictures[2]),
      .values([named, NamedValue(name: "k", type: "Key", value: nil)]),
      .result(named),
      .trace([
        .entered(.init(label: "cell 7", number: 1, source: "f()"), depth: 0),
        .value(named, .init(label: "cell 7", number: 2, source: "t"), depth: 1), .folded(count: 3, line: 2, depth: 1),
      ]),
      .message(
        SourceDiagnostic(
          .error, "no", excerpt: excerpt, evidence: [.init("left", "[2]")], notes: [.init("n")], nextStep: "try")),
      .comparison(TensorComparison(yours: side, expected: side)), .difference(recorded: "g", shown: "h"),
      .sources([TitledSource(title: "yours", source: "let a = 1"), TitledSource(title: "ours", source: "")]),
    ]
    #expect(try again(documents) == documents)
  }

  @Test("is read as the outcome that was written")
  func outcomes() throws {
    let diagnostic = Diagnostic(
      severity: .error, message: "no x", place: "cell 7", line: 1, column: 2, sourceLine: "x", fix: "y",
      notes: [Diagnostic(severity: .note, message: "here")], name: "cannot_find")
    let place = Death.Place(function: "f", label: "cell 7", line: 1, source: "f()")
    let causes: [Death.Cause] = [
      .refused(Sample.refusal), .failedCheck(message: "a\nb"), .uncaughtError("e"), .failedTry(error: "e"),
      .overlappingAccesses, .stackExhausted, .exited(status: 3), .stuck, .outOfMemory, .signal("SIGSEGV"),
    ]
    let endings: [Outcome.Ending] =
      [
        .completed, .notCompiled([diagnostic]), .interrupted, .compilerFailed(line: 3, .crash),
        .compilerFailed(line: nil, .outOfTime(seconds: 60)), .trouble(.cellNotLinked(linker: "no")),
      ] + causes.map { .died(Death(cause: $0, places: [place])) }
    for ending in endings {
      var outcome = Outcome(label: "cell 7", ending: ending)
      outcome.variables = [NamedValue(name: "t", type: "Tensor", value: Sample.values[2])]
      outcome.redefinitions = [Redefinition(name: "f", label: "cell 1", users: [.init(name: "g", label: "cell 2")])]
      outcome.warnings = [diagnostic]
      outcome.runTime = .milliseconds(7)
      #expect(try again(outcome) == outcome)
    }
    let pieces: [OutputPiece] = [.text("a"), .errorText("b"), .picture(AnyPicture(Sample.heatmap))]
    #expect(try again(pieces) == pieces)
  }

  @Test("of a tensor has its numbers, and names for those that JSON lacks")
  func numbers() throws {
    let json = String(decoding: try JSONEncoder().encode(Numbers([0.1, .nan, -.infinity])), as: UTF8.self)
    #expect(json == #"[0.1,"nan","-inf"]"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Numbers.self, from: Data(#"["three"]"#.utf8)) }
  }

  @Test("of a tensor whose elements don't fit its shape is refused")
  func hostile() {
    let json = #"{"shape":[2],"runs":[{"start":1,"elements":[1,2]}],"omitted":0}"#
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(TensorReport.self, from: Data(json.utf8)) }
  }
}
