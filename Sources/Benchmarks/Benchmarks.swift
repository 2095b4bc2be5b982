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
      lines.append(try Checking(attnlab).line())
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

/// A number and its upper bound.
struct Line {
  var what: String
  var value: Double
  var target: Double
  var unit: String

  func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    if unit == "×" { return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) \(unit)" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

/// An error: something can't be measured.
struct Trouble: Error, CustomStringConvertible {
  var description: String
}

/// Returns the median of several measurements.
func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  guard !sorted.isEmpty else { return .nan }
  return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
}

/// Returns the time that a function takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  return time / .microseconds(1) / 1000
}
