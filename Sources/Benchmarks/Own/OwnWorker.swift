import Measurements
import System
import Tensors

/// This package's side of the measurements: a process of its own that does a work when it is told to.
///
/// It reads lines and answers each with one, as the scripts in `Scripts/peers` do: `prepare ID`, `go COUNT`, `write PATH`,
/// `memory ID`.
enum OwnWorker {
  static func serve() {
    var work: OwnWork?
    say("here \(Machine.processors) processors")
    while let line = readLine() {
      let words = line.split(separator: " ", maxSplits: 1).map(String.init)
      guard words.count == 2 else { continue }
      switch words[0] {
      case "prepare":
        work = nil
        work = OwnWork(words[1])
        say(work == nil ? "absent \(words[1]) is not known" : "ready")
      case "go": say("took \(nanoseconds(of: work, Int(words[1]) ?? 1))")
      case "write": say(write(work, to: words[1]) ? "written" : "absent \(words[1]) can't be written")
      case "memory": say("bytes \(memory(words[1]))")
      default: say("absent nobody knows the order \(line)")
      }
    }
  }

  private static func say(_ line: String) { Descriptor.write("@\(line)\n".utf8, to: Descriptor.output) }

  /// Returns the nanoseconds that each of several calls took.
  private static func nanoseconds(of work: OwnWork?, _ count: Int) -> Double {
    guard let work else { return .nan }
    var shapes = 0
    let time = milliseconds { for _ in 0..<count { shapes += work.call()[0].ndim } }
    return shapes > 0 ? time * 1e6 / Double(count) : .nan
  }

  private static func write(_ work: OwnWork?, to path: String) -> Bool {
    guard let work else { return false }
    let bytes = work.call().flatMap { result in
      result.withUnsafeElements(as: Float.self) { Array(UnsafeRawBufferPointer($0)) }
    }
    return (try? TextFile.write(bytes: bytes, to: path)) != nil
  }

  /// Returns how much memory a call takes at its most beyond inputs and outputs, once a smaller one has been there.
  private static func memory(_ id: String) -> Int {
    let small = id.split(separator: "/").dropLast().joined(separator: "/") + "/64"
    _ = OwnWork(small)?.call()
    guard let work = OwnWork(id) else { return 0 }
    // What it had at its most is forgotten.
    try? TextFile.write("5", to: "/proc/self/clear_refs")
    let before = kibibytes("VmRSS:")
    let size = work.call().reduce(0) { $0 + $1.size * MemoryLayout<Float>.size }
    return (kibibytes("VmHWM:") - before) << 10 - size
  }

  private static func kibibytes(_ name: String) -> Int {
    let line = TextFile.contents(of: "/proc/self/status")?.split(separator: "\n").first { $0.hasPrefix(name) }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first ?? 0
  }
}
