import Glibc
import System

/// A process that does nothing, and that no run should reach.
final class Victim {
  let process: Int32
  /// Where it holds what is secret in its memory, and the number of its file with it.
  let memory: Int, descriptor: Int
  private let secret: String

  /// Starts one, as another user if that is asked for.
  init(secret: String, user: Int?) throws {
    self.secret = secret
    let output = try Pipe()
    process = try ChildProcess.spawn(
      "/proc/self/exe", ["victim", secret] + (user.map { ["--as", "\($0)"] } ?? []),
      environment: ["ATTACK_SECRET=\(secret)"], descriptors: [(output.writeEnd, 1)])
    output.closeWriteEnd()
    var text = ""
    while !text.contains("\n"), let bytes = Descriptor.read(output.readEnd), !bytes.isEmpty {
      text += String(decoding: bytes, as: UTF8.self)
    }
    let numbers = text.split { $0.isWhitespace }.compactMap { Int($0) }
    guard numbers.count == 2 else { throw NotReady() }
    (memory, descriptor) = (numbers[0], numbers[1])
  }

  struct NotReady: Error {}

  /// Whether it is not as it was.
  var harm: String? {
    guard let status = TextFile.contents(of: "/proc/\(process)/status"),
      let entry = ProcessList.entry(process), entry.state != "Z"
    else { return "it is gone" }
    if entry.state == "T" || entry.state == "t" { return "it is stopped" }
    if !status.contains("TracerPid:\t0\n") { return "it is traced" }
    var bytes = [UInt8](repeating: 0, count: secret.utf8.count)
    let file = open("/proc/\(process)/mem", O_RDONLY)
    defer { close(file) }
    if pread(file, &bytes, bytes.count, memory) != bytes.count || bytes != Array(secret.utf8) {
      return "its memory is changed"
    }
    if getpriority(__priority_which_t(0), id_t(process)) != 0 { return "it has to wait for others" }
    if TextFile.contents(of: "/proc/\(process)/limits")?.contains(" 77 ") == true { return "it is limited" }
    return nil
  }

  /// Ends it.
  func end() {
    kill(process, SIGKILL)
    ChildProcess.wait(for: process)
  }

  /// Does what such a process does.
  static func live(secret: String) -> Never {
    let bytes = Array(secret.utf8) + [0]
    let memory = UnsafeMutableRawPointer.allocate(byteCount: 4096, alignment: 4096)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    var path = Array("/tmp/attack-victim-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    unlink(path)
    write(file, bytes, bytes.count)
    let line = "\(Int(bitPattern: memory)) \(file)\n"
    write(1, line, line.utf8.count)
    SystemCall.dieWithParent()
    while true { sleep(1000) }
  }
}
