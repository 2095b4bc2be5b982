import Testing

@Suite("The files of a target") struct CircleTests {
  /// The targets in which circles are still allowed.
  static let excused: Set<String> = []

  @Test("point to each other in one direction only")
  func circles() throws {
    let targets = Dictionary(grouping: try RepositoryTests.files(in: "Sources")) { file in
      String(file.path.split(separator: "/")[1])
    }
    var circular: Set<String> = []
    for (target, files) in targets {
      let arrows = FileArrows(files.map { (path: $0.path, text: $0.lines.joined(separator: "\n")) })
      for circle in arrows.circles() {
        circular.insert(target)
        #expect(Self.excused.contains(target), "a circle: \(circle.joined(separator: ", "))")
      }
    }
    #expect(Self.excused.isSubset(of: circular), "a target is excused that has no circle any more")
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
