import Testing

@Suite("The files of a target") struct CircleTests {
  @Test("point to each other in one direction only")
  func circles() throws {
    let targets = Dictionary(grouping: try RepositoryTests.files(in: "Sources")) { $0.path.split(separator: "/")[1] }
    for files in targets.values {
      let arrows = FileArrows(files.map { (path: $0.path, text: $0.lines.joined(separator: "\n")) })
      for circle in arrows.circles() { Issue.record("a circle: \(circle.joined(separator: ", "))") }
    }
  }

  @Test("import no executable's code, so that whatever a program does can be had without it")
  func executables() throws {
    for folder in ["Sources", "Tests"] {
      for (path, lines) in try RepositoryTests.files(in: folder) {
        let found = lines.first { $0.contains(/^[^\/"]*\bimport (attnlab|NotebookWorker|Benchmarks)$/) }
        #expect(found == nil, "\(path)")
      }
    }
  }

  @Test("are found in a circle, whatever stands in comments and texts")
  func detection() {
    let files = [
      ("A", "struct A { let b: B }"), ("B", "final class B { func c() -> [C] { [] } }"),
      ("C", "/// See A.\npublic enum C { case a } // A\nlet a = \"A\", b = \"\"\"\n  A\n  \"\"\""),
      ("D", "@MainActor struct D { let e: E; let a: A }"), ("E", "typealias E = Int\nfunc f(_ d: D) {}"),
    ]
    #expect(FileArrows(files.map { (path: $0.0, text: $0.1) }).circles() == [["D", "E"]])
    let closed = files + [("F", "struct F { let a: A }\nextension C { var f: F { F() } }")]
    let wider = closed.map { (path: $0.0, text: $0.0 == "C" ? $0.1 + "\nlet f = F()" : $0.1) }
    #expect(FileArrows(wider).circles() == [["A", "B", "C", "F"], ["D", "E"]])
  }
}
