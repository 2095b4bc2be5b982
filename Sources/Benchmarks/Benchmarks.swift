import System
import TerminalDriving

/// Prints the numbers that attnlab has to reach, each measurement beside its target.
@main enum Benchmarks {
  static func main() {
    do {
      let attnlab = try AttnlabUnderTest()
      defer { attnlab.removeHome() }
      var lines: [Line] = []
      lines.append(try Latencies(attnlab).start())
      lines.append(try Latencies(attnlab).cell())
      lines.append(try Latencies(attnlab).lessonCell())
      lines += try TypedCells(attnlab).lines()
      lines.append(try TypedCells(attnlab).found())
      lines += try Checking(attnlab).lines()
      lines += try SandboxShare(attnlab).lines()
      lines.append(try Memory(attnlab).line())
      lines += try SwiftSpeed(attnlab).lines()
      lines += Engine.lines()
      show(lines)
    } catch {
      print("benchmarks: \(error)")
      CurrentProcess.exit(1)
    }
  }

  private static func show(_ lines: [Line]) {
    let widest = lines.map(\.what.count).max() ?? 0
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(0, width - text.count))
    }
    print(padded("what", widest), padded("median", 12), "to reach", separator: "   ")
    for line in lines {
      let reached = line.value <= line.target ? "" : "   not reached"
      print(
        padded(line.what, widest), padded(line.text(line.value), 12), line.text(line.target) + reached,
        separator: "   ")
    }
  }
}
