import Testing

@testable import CellHooks
@testable import NotebookRuntime

/// Runs of a random program that enters functions and blocks and leaves them by returning or by throwing. A throw tells
/// nobody; what is on the stack must be right all the same as soon as anything is reported.
@Suite("The scopes of a trace") struct TraceStackTests {
  /// A function or block with what it contains. A function has a frame of its own, a block that of its function.
  private struct Program {
    private var state: UInt64
    var stack = TraceStack<Int>()
    /// The lines of the scopes that really are open.
    var open: [Int] = []
    var faults: [String] = []
    private var turns = 0

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    private mutating func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }

    private func place(_ line: Int, _ end: Int, _ frame: UInt) -> __CellPlace {
      __CellPlace(startLine: line, startColumn: 1, endLine: end, endColumn: 2, module: "M", frame: frame)
    }

    /// Function `number` is on lines 100 · number to 100 · number + 90, its block on lines 20 to 60 of those.
    /// Answers whether it threw.
    @discardableResult
    mutating func call(_ number: Int, frame: UInt, depth: Int) -> Bool {
      turns += 1
      let first = 100 * number
      let body = place(first, first + 90, frame)
      enter(body)
      value(first - 1, frame)
      defer { open.removeLast() }
      if steps(first + 1, frame, depth) { return true }
      let block = place(first + 20, first + 60, frame)
      for _ in 0..<next(3) {
        enter(block)
        let threw = steps(first + 21, frame, depth)
        open.removeLast()
        if threw {
          // It is caught in this function, or goes on to its caller.
          if next(2) == 0 { return true }
          value(first + 70, frame)
          break
        }
        leave(block)
      }
      value(first + 80, frame)
      leave(body)
      return false
    }

    /// Some values and calls. Answers whether an error ended them.
    private mutating func steps(_ line: Int, _ frame: UInt, _ depth: Int) -> Bool {
      for step in 0..<next(4) {
        value(line + step, frame)
        guard depth < 6, turns < 300, next(3) > 0 else { continue }
        if call(1 + next(3), frame: frame - 100, depth: depth + 1), next(2) == 0 { return true }
        value(line + step, frame)
      }
      return next(5) == 0
    }

    private mutating func enter(_ place: __CellPlace) {
      _ = stack.unwind(to: place, isScope: true)
      compare("entering \(place.startLine)")
      stack.push(place, place.startLine)
      open.append(place.startLine)
    }

    private mutating func value(_ line: Int, _ frame: UInt) {
      _ = stack.unwind(to: place(line, line, frame), isScope: false)
      compare("at line \(line)")
    }

    private mutating func leave(_ place: __CellPlace) {
      _ = stack.pop(place)
    }

    private mutating func compare(_ what: String) {
      let found = stack.scopes.map(\.contents)
      if found != open, faults.count < 3 { faults.append("\(what): \(found), and is \(open)") }
    }
  }

  @Test("are those that are open, whatever was thrown", arguments: 1...200)
  func open(seed: UInt64) {
    var program = Program(seed)
    program.call(1, frame: 100_000, depth: 0)
    #expect(program.faults == [])
  }
}
