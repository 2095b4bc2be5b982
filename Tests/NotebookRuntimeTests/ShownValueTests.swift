import Reports
import Tensors
import TerminalRendering
import Testing

@testable import NotebookRuntime

private struct Plain {
  var name = "q"
  var size = 7
}

private final class Ring {
  var next: Ring?
}

private enum Step {
  case start
  case shape(rows: Int, columns: Int)
  case named(String)
}

private struct Verse: CustomStringConvertible {
  var description: String { "one\ntwo" }
}

/// The text of a value after its way through the data that leaves a cell's process.
private func summary(of value: Any) -> String { ValueText(ValueCapture.full(value)).summary }
private func text(of value: Any, width: Int) -> String { ValueText(ValueCapture.full(value)).text(width: width) }

@Suite("A value in one line") struct ShownValueTests {
  nonisolated(unsafe) private static let samples: [(value: Any, line: String)] = [
    ("a\"b", #""a\"b""#),
    (Character("é"), #""é""#),
    ("keys and values".prefix(4), #""keys""#),
    (-7, "-7"),
    (UInt8(200), "200"),
    (2.5, "2.5"),
    (Float(0.1), "0.1"),
    (true, "true"),
    (Int?.none as Any, "nil"),
    (Int?.some(3) as Any, "3"),
    ([1, 2], "[1, 2]"),
    ([Int](), "[]"),
    ([[1.5], []], "[[1.5], []]"),
    (["b": 2, "a": 1], #"["a": 1, "b": 2]"#),
    ([String: Int](), "[:]"),
    ((1, "x"), #"(1, "x")"#),
    ((rows: 2, columns: 3), "(rows: 2, columns: 3)"),
    (Plain(), #"Plain(name: "q", size: 7)"#),
    (Step.start, "start"),
    (Step.shape(rows: 2, columns: 3), "shape(rows: 2, columns: 3)"),
    (Step.named("x"), #"named("x")"#),
    (Verse(), "one⏎two"),
    (Tensor([1, 2]), "1 2"),
    ([Tensor([1, 2])], "[Tensor [2] 1 2]"),
  ]

  @Test("reads as Swift would write it", arguments: 0..<samples.count)
  func line(index: Int) {
    let sample = Self.samples[index]
    #expect(summary(of: sample.value) == sample.line)
  }

  @Test("is cut, and says so, however large the value is")
  func limits() {
    let values: [Any] = [
      Array(repeating: 12345, count: 1_000_000), String(repeating: "x", count: 100_000),
      Dictionary(uniqueKeysWithValues: (0..<10_000).map { ($0, $0) }),
    ]
    for value in values {
      let line = summary(of: value)
      #expect(line.count <= ValueCapture.lineLimit + 12)
      #expect(line.contains("…"))
    }
  }

  @Test("is cut, and says so, wherever in it the limit falls", arguments: 1...60)
  func everyLimit(padding: Int) {
    let line = summary(of: [padding: "x", 1000: String(repeating: "y", count: padding), 2000: "z"])
    #expect(!line.contains("…") && line.hasSuffix("]"))
    let values: [Any] = [
      [String(repeating: "x", count: padding)] as [Any] + Array(repeating: 12345, count: 100),
      Dictionary(
        uniqueKeysWithValues: (0..<100).map { ($0 == 0 ? String(repeating: "!", count: padding) : "\($0)", $0) }),
    ]
    for value in values {
      let line = summary(of: value)
      #expect(line.hasSuffix("…") && line.count <= ValueCapture.lineLimit, "\(line)")
    }
  }

  @Test("ends for a value that contains itself")
  func ring() {
    let ring = Ring()
    ring.next = ring
    #expect(summary(of: ring).contains("…"))
    ring.next = nil
  }

  @Test("in full has a line for each property where one line is too short, none wider than the screen")
  func properties() {
    let lines = text(of: Plain(name: "queries and keys", size: 7), width: 20)
    #expect(lines == "Plain(\n  name: \"queries an…\n  size: 7\n)")
    #expect(text(of: Plain(), width: 80) == "Plain(name: \"q\", size: 7)")
    #expect(
      text(of: (scores: Tensor.zeros([2, 3]), name: "x"), width: 30).hasPrefix("(\n  scores: Tensor [2, 3] "))
    #expect(text(of: Verse(), width: 3) == "one\ntwo")
  }

  @Test("reads the same if only as much of it is captured as a line shows", arguments: 0..<samples.count)
  func captureOfALine(index: Int) {
    let value = Self.samples[index].value
    for value in [value, [value, value], (value, value), [1: value]] as [Any] {
      #expect(ValueText(ValueCapture.line(value)).summary == summary(of: value))
    }
  }

  @Test("reads the same if only as much of it is captured as a line shows, wherever the limit falls", arguments: 1...60)
  func captureOfALongLine(padding: Int) {
    let values: [Any] = [
      [String(repeating: "x", count: padding)] as [Any] + Array(repeating: 12345, count: 100),
      (String(repeating: "x", count: 3 * padding), Tensor.zeros([9, 9]), Array(repeating: Plain(), count: padding)),
      Array(repeating: String(repeating: "y", count: padding), count: 90),
      [padding: Step.named(String(repeating: "z", count: 4 * padding))],
    ]
    for value in values { #expect(ValueText(ValueCapture.line(value)).summary == summary(of: value)) }
  }
}

@Suite("The name of a type") struct TypeNameTests {
  @Test(
    "has Swift's own short forms",
    arguments: [
      ("Array<Float>", "[Float]"),
      ("Array<Array<Int>>", "[[Int]]"),
      ("Optional<Int>", "Int?"),
      ("Optional<(Int) -> Int>", "((Int) -> Int)?"),
      ("Dictionary<String, Array<Int>>", "[String: [Int]]"),
      ("Set<Optional<Int>>", "Set<Int?>"),
      ("Outer<Int>.Inner<Int>", "Outer<Int>.Inner<Int>"),
      ("Tensor", "Tensor"),
    ])
  func sugar(name: String, short: String) {
    #expect(TypeName.sugared(name) == short)
  }

  @Test("is taken from the type")
  func type() {
    #expect(TypeName.of([String: [Int?]].self) == "[String: [Int?]]")
  }
}
