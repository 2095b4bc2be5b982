import System
import TerminalDriving

/// The times that a person waits at the prompt.
struct Latencies {
  private let attnlab: AttnlabUnderTest

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  /// Measures from the start to the first prompt.
  func start() throws -> Line {
    // What is made once for a build and then kept is made by the first cell.
    let first = try attnlab.start()
    try attnlab.awaitPrompt(first) { $0 == "1>" }
    first.type("1\r")
    try attnlab.awaitPrompt(first) { $0 == "2>" }
    let times = try (0..<21).map { _ in
      try milliseconds { try attnlab.awaitPrompt(try attnlab.start()) { $0 == "1>" } }
    }
    return Line(what: "start to prompt", value: median(times), target: 20, unit: "ms")
  }

  /// Measures from Enter to the prompt after a new cell's value.
  func cell() throws -> Line {
    let program = try attnlab.start()
    try attnlab.awaitPrompt(program) { $0 == "1>" }
    let times = try (1...21).map { number in
      program.type("let t\(number) = Tensor([[1, 2], [3, \(number)]])")
      CurrentProcess.sleep(milliseconds: 100)
      return try milliseconds {
        program.type("\r")
        try attnlab.awaitPrompt(program) { $0 == "\(number + 1)>" }
      }
    }
    return Line(what: "Enter to value, a new one-line cell", value: median(times), target: 90, unit: "ms")
  }

  /// Measures from Enter to the prompt after the next cell of a lesson, which was compiled while the learner read.
  func lessonCell() throws -> Line {
    let program = try attnlab.start("lesson", "1", rows: 500)
    try attnlab.awaitPrompt(program) { $0 == "lesson 1>" }
    CurrentProcess.sleep(milliseconds: 4000)
    var times: [Double] = []
    while times.count < 15, !isOver(program) {
      CurrentProcess.sleep(milliseconds: 200)
      let before = program.written.count
      let isQuestion = program.screen.cursorLine == "answer>"
      let time = try milliseconds {
        program.type(isQuestion ? ":skip\r" : "\r")
        let came = program.wait(seconds: 30) { screen in
          program.written.count > before + 8 && screen.cursorLine.hasSuffix(">")
            && screen.column == screen.cursorLine.count + 1
        }
        guard came else { throw Trouble(description: "the lesson does not go on") }
      }
      if !isQuestion { times.append(time) }
    }
    return Line(what: "Enter to value, the next cell of a lesson", value: median(times), target: 5, unit: "ms")
  }

  private func isOver(_ program: DrivenProgram) -> Bool {
    !["lesson 1>", "answer>"].contains(program.screen.cursorLine)
  }
}
