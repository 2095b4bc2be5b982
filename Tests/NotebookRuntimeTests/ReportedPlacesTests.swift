import Testing
import WorkerProtocol

@Suite("Orders and news of a worker") struct WorkerLineTests {
  @Test("which places are of a cell's own level survives the way", arguments: [0, 1, 7, 400])
  func places(count: Int) {
    let places = ReportedPlaces(
      inner: (0..<count).map { SourceRange(startLine: $0 * 3 + 1, startColumn: 5, endLine: $0 * 3 + 2, endColumn: 2) },
      lastColumns: (0..<3 * count + 1).map { $0 % 3 == 1 ? 0 : $0 % 5 == 0 ? 11 : .max })
    let order = RunOrder(
      id: 7, library: "/tmp/a b.so", entry: "e", module: "m", keepsState: true, traces: false, limits: .none,
      input: .file("/tmp/in put"), reports: places)
    #expect(WorkerOrder(line: String(WorkerOrder.run(order).line.dropLast())) == .run(order))
  }

  @Test(
    "the folder of a lesson's files survives the way, whatever its name",
    arguments: ["/a/data/05-heads", "/tab\tand\nline", "/\\n", "/e\u{301}\t\u{301}", "/\r\n"])
  func lessonFolder(path: String) {
    let order = RunOrder(
      id: 7, library: "l", entry: "e", module: "m", keepsState: true, traces: false, limits: .none, lessonFolder: path)
    let line = WorkerOrder.run(order).line
    #expect(line.utf8.filter { $0 == 10 }.count == 1)
    guard case .run(let read)? = WorkerOrder(line: String(line.dropLast())) else { return #expect(Bool(false)) }
    #expect(read.lessonFolder.map { Array($0.utf8) } == Array(path.utf8))
  }

  @Test("an order that is cut or changed anywhere is none, or another, and no trap")
  func hostileOrders() {
    let places = ReportedPlaces(
      inner: [SourceRange(startLine: 1, startColumn: 2, endLine: 3, endColumn: 5)], lastColumns: [0, 11, .max])
    let order = RunOrder(
      id: 7, library: "l", entry: "e", module: "m", keepsState: true, traces: false, limits: .none,
      reports: places)
    let line = String(WorkerOrder.run(order).line.dropLast())
    for length in 0..<line.count {
      _ = WorkerOrder(line: String(line.prefix(length)))
      for sign in ["\t", "-", "9", "x", ":", "99999999999999999999"] {
        var changed = Array(line)
        changed.replaceSubrange(length...length, with: Array(sign))
        _ = WorkerOrder(line: String(changed))
      }
    }
    #expect(WorkerOrder(line: line.replacing("65535x1", with: "65535x9999999")) == nil)
  }

  @Test("what the runtime says survives the way", arguments: ["", "a\nb\t\\n\\", "Fatal error: \"é\"\n\n", "\\"])
  func words(text: String) {
    let line = WorkerStatus.runtimeSays(text).line
    #expect(line.filter { $0 == "\n" }.count == 1)
    #expect(WorkerStatus(line: String(line.dropLast())) == .runtimeSays(text))
  }
}
