import Glibc
import NotebookTesting
import Reports
import System
import Testing

@testable import Notebooks

/// A state is what its cells made of it, whatever happens to others. The oracle is a number for each state.
@Suite("States in processes") struct StateLawTests {
  /// Cells whose state is a number in the process's environment, so that each can run on any state.
  private struct Cells {
    var steps: [CompiledCell], reads: CompiledCell, dies: CompiledCell, spins: CompiledCell, leaves: CompiledCell

    init(_ session: NotebookSession) throws {
      func compiled(_ source: String) throws -> CompiledCell {
        let code = CellCode(
          source:
            "import Glibc\nfunc n() -> Int { getenv(\"N\").flatMap { Int(String(cString: $0)) } ?? 0 }\n\(source)",
          label: source, parent: nil, imports: [], names: [], touched: [])
        return try session.compiler.compile(code, interrupt: nil).get()
      }
      steps = try (1...3).map { try compiled("setenv(\"N\", \"\\((n() * 3 + \($0)) % 9973)\", 1); print(n())") }
      reads = try compiled("print(n())")
      dies = try compiled("setenv(\"N\", \"-1\", 1)\nfatalError(\"no\")")
      spins = try compiled("setenv(\"N\", \"-2\", 1)\nprint(\"spins\")\nfflush(stdout)\nwhile true {}")
      leaves = try compiled("setenv(\"N\", \"-3\", 1)\nexit(0)")
    }
  }

  /// Processes, and what they must be.
  private final class Trial {
    let session: NotebookSession
    private let cells: Cells
    private let interrupts: Pipe
    var worker: WorkerProcess { session.worker }
    var model: [StateID: Int] = [.start: 0]
    private var tree = StateTree<Int>()
    private var random: SeededRandom

    init(seed: UInt64, _ notebook: TestSession) throws {
      session = notebook.session
      cells = try Cells(session)
      interrupts = try Pipe()
      random = SeededRandom(seed)
    }

    private func run(_ cell: CompiledCell, on state: StateID, keeping kept: StateID? = nil) throws -> (
      RunReport, String
    ) {
      var printed = ""
      var bounds = RunBounds(interrupt: interrupts.readEnd)
      bounds.isScript = false
      let call = CellCall(library: cell.library, entry: cell.entry, module: cell.module)
      let report = try worker.run(call, on: state, keeping: kept, bounds: bounds) { piece in
        if case .text(let text) = piece { printed += text }
        if printed.hasSuffix("spins\n") { self.interrupts.write("x") }
      }
      if report.ending == .interrupted { _ = Descriptor.read(interrupts.readEnd) }
      return (report, printed)
    }

    /// Does something to some state.
    func act() throws {
      let state = model.keys.sorted().randomElement(using: &random)!
      switch Int.random(in: 0..<12, using: &random) {
      case 0..<6:
        let step = Int.random(in: 0..<3, using: &random)
        let keeps = Int.random(in: 0..<4, using: &random) > 0
        let id = tree.nextID()
        let (report, printed) = try run(cells.steps[step], on: state, keeping: keeps ? id : nil)
        let value = (model[state]! * 3 + step + 1) % 9973
        #expect(report.ending == .completed(threads: 0, tasks: 0) && report.isKept == keeps)
        #expect(printed == "\(value)\n")
        if keeps { model[id] = value }
      case 6:
        let (report, _) = try run(cells.dies, on: state, keeping: tree.nextID())
        if case .crashed = report.ending {} else { Issue.record("\(report.ending)") }
        #expect(!report.isKept)
      case 7:
        let (report, _) = try run(cells.spins, on: state, keeping: tree.nextID())
        #expect(report.ending == .interrupted && !report.isKept)
      case 8:
        let (report, _) = try run(cells.leaves, on: state, keeping: tree.nextID())
        #expect(report.ending == .exited(status: 0) && !report.isKept)
      default:
        guard state != .start else { return }
        let process = worker.process(of: state)!
        try worker.drop(state)
        model[state] = nil
        #expect(worker.process(of: state) == nil && !StateProcess.isAlive(process))
      }
    }

    /// Runs a cell that does nearly nothing. Returns whether it finished.
    func runsShort() throws -> Bool { try run(cells.reads, on: .start).0.ending == .completed(threads: 0, tasks: 0) }

    /// Holds some states, or all, against the model.
    func check(all: Bool) throws {
      #expect(worker.takeLost().isEmpty)
      let states = all ? model.keys.sorted() : [model.keys.sorted().randomElement(using: &random)!]
      for state in states { #expect(try run(cells.reads, on: state).1 == "\(model[state]!)\n") }
      let processes = Set(model.keys.compactMap { worker.process(of: $0) })
      #expect(StateProcess.family(of: worker.process) == processes, "there are others, or some are missing")
    }
  }

  @Test("a state is what its cells made of it, and a dropped one leaves nothing", arguments: [3, 5, 8] as [UInt64])
  func laws(seed: UInt64) throws {
    let notebook = try TestSession()
    let trial = try Trial(seed: seed, notebook)
    for _ in 0..<60 {
      try trial.act()
      try trial.check(all: false)
    }
    try trial.check(all: true)
    let processes = StateProcess.family(of: trial.worker.process)
    #expect(processes.count == trial.model.count)
    notebook.session.end()
    #expect(StateProcess.waitUntilGone(processes))
  }

  @Test("a run may end at any moment, and the state that it ran on is there for the next")
  func moments() throws {
    let notebook = try TestSession()
    let trial = try Trial(seed: 1, notebook)
    for _ in 0..<600 { #expect(try trial.runsShort()) }
    #expect(notebook.session.worker.takeLost().isEmpty)
  }

  @Test("what a cell has started goes with its state, and nothing of others")
  func startedProcesses() throws {
    let notebook = try TestSession()
    let start = "import Glibc\nvar p: pid_t = 0\n"
    notebook.run("var n = 1")
    let kept = notebook.session.present
    notebook.run(
      start + "var a: [UnsafeMutablePointer<CChar>?] = [strdup(\"sleep\"), strdup(\"1000\"), nil]\n"
        + "_ = posix_spawn(&p, \"/bin/sleep\", nil, nil, &a, environ)")
    let sleeper = try #require(notebook.run("p").result.flatMap { Int32($0.summary) })
    #expect(StateProcess.isAlive(sleeper))
    #expect(try notebook.session.undo(2) == ["cell 2", "cell 3"])
    #expect(StateProcess.waitUntilGone([sleeper]))
    #expect(notebook.session.present == kept)
    #expect(notebook.run("n").result?.text == "1")
  }
}
