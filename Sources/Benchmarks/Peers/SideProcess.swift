import Measurements
import System

/// A process that does one side's works. It stands still unless it is asked for something, so that no thread of it takes a
/// processor meanwhile.
final class SideProcess {
  let side: Side
  /// What it says of itself.
  private(set) var version = ""
  private let process: Int32
  private let orders: Pipe
  private let answers: Pipe
  private var unread: [UInt8] = []
  /// The last line that isn't an answer: what a library complains of.
  private var complaint = ""

  /// The longest that an answer may take, in milliseconds.
  private static let patience: Int32 = 300_000

  /// Starts a process, and waits until it is there.
  ///
  /// - Throws: ``Trouble``, with the reason why it isn't.
  init(_ side: Side, _ program: String, _ arguments: [String], environment: [String]) throws {
    self.side = side
    orders = try Pipe()
    answers = try Pipe()
    process = try ChildProcess.spawn(
      program, arguments, environment: environment,
      descriptors: [(orders.readEnd, 0), (answers.writeEnd, 1), (answers.writeEnd, 2)])
    orders.closeReadEnd()
    answers.closeWriteEnd()
    version = try answer("here")
    ChildProcess.pause(process)
  }

  deinit {
    ChildProcess.killGroup(process)
    ChildProcess.kill(process)
    ChildProcess.wait(for: process)
  }

  /// Orders something and returns the rest of the answer, which begins with a word.
  ///
  /// - Throws: ``Trouble``, with the reason that the side gives.
  func ask(_ order: String, _ word: String) throws -> String {
    ChildProcess.resume(process)
    defer { ChildProcess.pause(process) }
    orders.write(order + "\n")
    return try answer(word)
  }

  /// Returns the seconds that each of several calls took.
  func seconds(calls: Int) throws -> Double {
    guard let time = Double(try ask("go \(calls)", "took")), time > 0 else {
      throw Trouble(description: "it measures no time")
    }
    return time * 1e-9
  }

  private func answer(_ word: String) throws -> String {
    while true {
      while let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: unread[..<end], as: UTF8.self)
        unread.removeFirst(end + 1)
        if line.hasPrefix("@\(word)") { return String(line.dropFirst(word.count + 1).trimmingPrefix(" ")) }
        if line.hasPrefix("@absent ") { throw Trouble(description: String(line.dropFirst(8))) }
        if !line.isEmpty { complaint = line }
      }
      guard Descriptor.isReadable(answers.readEnd, within: Self.patience) else {
        throw Trouble(description: "no answer came in \(Self.patience / 1_000) s")
      }
      guard let more = Descriptor.read(answers.readEnd), !more.isEmpty else {
        throw Trouble(description: complaint.isEmpty ? "it ends without a word" : String(complaint.prefix(200)))
      }
      unread += more
    }
  }
}
