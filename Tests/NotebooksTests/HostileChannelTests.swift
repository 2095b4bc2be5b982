import NotebookTesting
import Reports
import Testing
import WorkerProtocol

@testable import Notebooks

/// What comes from a process that runs a learner's code may be any bytes: they are refused, or a value. Nothing traps.
@Suite("Hostile bytes on a worker's channels") struct HostileChannelTests {
  private static let range = SourceRange(startLine: 1, startColumn: 2, endLine: 3, endColumn: 4)

  private static let picture = AnyPicture(
    HeatmapPicture(title: "t", shape: [1, 2], elements: [1, 2], rowLabels: ["r"], columnLabels: []))

  /// Events of each kind.
  private static let events: [CellEvent] = [
    .scopeEntry(range, module: "Cell_1"), .scopeExit, .folded(range, module: "Cell_2", count: 7), .result([1, 2, 3]),
    .picture(picture, mark: 3),
  ]

  private static func events(in parts: [ArraySlice<UInt8>]) -> [[UInt8]]? {
    var decoder = CellEventDecoder()
    return try? parts.flatMap { try decoder.decode(Array($0)) }.map(\.frame)
  }

  @Test("events are those that were sent, however the bytes are cut, or none")
  func events() {
    let frames = Self.events.map(\.frame)
    var random = SeededRandom(1)
    for bytes in HostileBytes(valid: frames + [frames.flatMap { $0 }]) {
      guard let whole = Self.events(in: [bytes[...]]) else { continue }
      let cut = Int.random(in: 0...bytes.count, using: &random)
      #expect(Self.events(in: [bytes[..<cut], bytes[cut...]]) == whole)
      // What was taken for an event is one: written again, it is read as the same.
      for frame in whole { #expect(Self.events(in: [frame[...]]) == [frame]) }
    }
    #expect(Self.events(in: frames.map { $0[...] }) == frames)
  }

  @Test(
    "a length that no frame has is refused before memory is asked for", arguments: [Int.max, Int.min, -1, 65 << 20])
  func lengths(length: Int) {
    var writer = ByteWriter()
    writer.write(length)
    var decoder = CellEventDecoder()
    #expect(throws: ByteReader.Malformed.self) { try decoder.decode(writer.bytes + [0, 0, 0]) }
    decoder.reset()
    #expect((try? decoder.decode(CellEvent.scopeExit.frame))?.count == 1)
  }

  private static let statuses: [WorkerStatus] = [
    .ready(process: 5), .unready(reason: "no"), .started(run: 5, process: 6),
    .completed(run: 5, nanoseconds: 6, threads: 7, tasks: 8), .exited(run: 1, status: 2), .stuck(run: 3),
    .unloadable(run: 4, reason: "no symbol"),
    .crashed(
      signal: 11, stackExhausted: true, frames: [.init(library: "/x+y/Cell_1.so", offset: 55)], top: ["a", "b"]),
    .ended(run: 1, process: 9, status: 2, peakBytes: 3), .wantsInput, .runtimeSays("a\nb\tc\\d\u{301}"),
  ]

  @Test("a message is one of the protocol's, and says the same when it is written again, or is none")
  func statuses() {
    let lines = Self.statuses.map { Array($0.line.utf8.dropLast()) }
    for bytes in HostileBytes(valid: lines) {
      guard let status = WorkerStatus(line: String(decoding: bytes, as: UTF8.self)) else { continue }
      let line = String(decoding: status.line.utf8.dropLast(), as: UTF8.self)
      #expect(WorkerStatus(line: line)?.line == status.line)
    }
    for status in Self.statuses {
      #expect(WorkerStatus(line: String(decoding: status.line.utf8.dropLast(), as: UTF8.self)) == status)
    }
  }

  /// A fuzzer's finds: a mark that combines with the letter of an escape, and an end of line of two bytes.
  @Test(
    "words of the runtime arrive as they were",
    arguments: ["a\n\u{61A}b", "\\\u{301}", "\t\u{308}", "n\u{301}\\n", "c\t\r", "c\t\u{0}\r", "e\u{301}\n\u{200D}"])
  func escapes(words: String) {
    let line = String(decoding: WorkerStatus.runtimeSays(words).line.utf8.dropLast(), as: UTF8.self)
    guard case .runtimeSays(let read)? = WorkerStatus(line: line) else {
      Issue.record("\(line) is no message")
      return
    }
    #expect(Array(read.unicodeScalars) == Array(words.unicodeScalars))
    #expect(!line.utf8.contains(UInt8(ascii: "\n")) && line.utf8.filter { $0 == UInt8(ascii: "\t") }.count == 1)
  }

  @Test("an order is one of the protocol's, and says the same when it is written again, or is none")
  func orders() {
    let places = ReportedPlaces(inner: [Self.range, Self.range], lastColumns: [5, 5, 0, 1])
    let orders = [
      WorkerOrder.drop,
      .run(
        RunOrder(
          id: 5, library: "/x/Cell_1.so", entry: "main", module: "Cell_1", keepsState: true, traces: false,
          limits: RunLimits(processorSeconds: 6, memoryBytes: 1 << 28, fileBytes: 7, isShutIn: false),
          input: .file("/x y"), reports: places, lessonFolder: "/y\tz")),
    ]
    for bytes in HostileBytes(valid: orders.map { Array($0.line.utf8.dropLast()) }) {
      guard let order = WorkerOrder(line: String(decoding: bytes, as: UTF8.self)) else { continue }
      #expect(WorkerOrder(line: String(decoding: order.line.utf8.dropLast(), as: UTF8.self)) == order)
    }
    for order in orders {
      #expect(WorkerOrder(line: String(decoding: order.line.utf8.dropLast(), as: UTF8.self)) == order)
    }
  }

  @Test("messages are found among other bytes, and what never ends is forgotten")
  func reader() {
    let lines = Self.statuses.map { Array("\n\($0.line)".utf8) }
    for bytes in HostileBytes(valid: lines, count: 500) {
      var reader = StatusReader()
      reader.take(bytes)
      while reader.next() != nil {}
      reader.take(Array("\n\(WorkerStatus.wantsInput.line)".utf8))
      var last: WorkerStatus?
      while let message = reader.next() { last = message }
      #expect(last == .wantsInput)
    }
    var reader = StatusReader()
    for _ in 0..<64 { reader.take([UInt8](repeating: 97, count: 1 << 16)) }
    #expect(reader.pendingBytes <= StatusReader.longestLine)
    reader.take(Array("\n\(WorkerStatus.wantsInput.line)".utf8))
    #expect(reader.next() == .wantsInput)
  }

  private static let outputs = [
    "a\(WorkerChannels.pictureMark(2))b", "Cell_1.P x Cell_22/cell 3 Cell_3_kept.Q", "é√𝄞", "\u{1B}]7411;picture;",
    "\(WorkerChannels.pictureMark(1))\(WorkerChannels.pictureMark(Int.max))",
  ].map { Array($0.utf8) }

  @Test("output is shown whole, and never more than was printed")
  func output() {
    let picture = Self.picture
    var random = SeededRandom(2)
    for bytes in HostileBytes(valid: Self.outputs) {
      var assembler = OutputAssembler()
      let cut = Int.random(in: 0...bytes.count, using: &random)
      var pieces = assembler.take(Array(bytes[..<cut])) { $0 == 2 ? picture : nil }
      pieces += assembler.take(Array(bytes[cut...])) { $0 == 2 ? picture : nil }
      pieces += assembler.take([], atEnd: true) { $0 == 2 ? picture : nil }
      let text = pieces.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
      #expect(text.utf8.count <= 3 * bytes.count)
      #expect(pieces.filter { $0 == .picture(picture) }.count <= bytes.count / WorkerChannels.pictureMark(2).utf8.count)
      #expect(assembler.take([], atEnd: true) { _ in nil }.isEmpty)
    }
  }
}
