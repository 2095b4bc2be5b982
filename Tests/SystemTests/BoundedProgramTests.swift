import Foundation
import System
import Testing

@Suite("A program with limits") struct BoundedProgramTests {
  private func shell(
    _ script: String, limits: ChildProcess.Limits = .init(milliseconds: 20_000), interrupt: Int32? = nil
  ) throws -> ChildProcess.Result {
    try ChildProcess.run(
      "/bin/sh", ["-c", script], environment: ["PATH=/usr/bin:/bin"], interrupt: interrupt, limits: limits)
  }

  @Test("has ended when its process has, whoever holds its output open")
  func grandchildren() throws {
    let clock = ContinuousClock()
    var result: ChildProcess.Result?
    let time = try clock.measure { result = try shell("sleep 60 & echo $!") }
    #expect(time < .seconds(10))
    #expect(result?.status == 0 && result?.wasOutOfTime == false)
    let left = try #require(result.flatMap { Int32($0.output.filter(\.isNumber)) })
    for _ in 0..<400 where ChildProcess.exists(left) { usleep(5_000) }
    #expect(!ChildProcess.exists(left), "what it left behind goes with it")
  }

  @Test("ends although it has closed its output, or started others that go on")
  func silent() throws {
    for script in ["exec >/dev/null 2>&1; sleep 60", "sleep 60 & sleep 60", "sleep 60 | sleep 60"] {
      #expect(try shell(script, limits: .init(milliseconds: 100)).wasOutOfTime, "\(script)")
    }
    let pipe = try System.Pipe()
    pipe.write("now")
    #expect(try shell("exec >/dev/null 2>&1; sleep 60", interrupt: pipe.readEnd).wasInterrupted)
  }

  @Test("may have a processor for a time, and sleep for longer")
  func processor() throws {
    let limits = ChildProcess.Limits(milliseconds: 60_000, processorMilliseconds: 200)
    let busy = try shell("while :; do :; done", limits: limits)
    #expect(busy.wasOutOfTime && !busy.wasStarved)
    let asleep = try shell("sleep 0.5; echo done", limits: limits)
    #expect(asleep.output == "done\n" && !asleep.wasOutOfTime)
  }

  @Test("gets no more memory, and writes no longer file, than it may")
  func memory() throws {
    let script =
      "import sys\ntry:\n  b = bytearray(400 << 20)\n  print('got it')\nexcept MemoryError:\n  print('refused')"
    let python = "/usr/bin/python3"
    if FileManager.default.isExecutableFile(atPath: python) {
      for (limit, output) in [(256 << 20, "refused\n"), (1 << 30, "got it\n")] {
        let result = try ChildProcess.run(python, ["-c", script], environment: [], limits: .init(memoryBytes: limit))
        #expect(result.output == output)
      }
    }
    let file = FileManager.default.temporaryDirectory.appending(path: "limit-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: file) }
    // The limits come right after the start; what is written at once on a busy machine may be there before.
    let result = try shell(
      "sleep 0.5; head -c 100000 /dev/zero > \(file); echo end", limits: .init(milliseconds: 20_000, fileBytes: 4_096))
    #expect(result.output.hasSuffix("end\n"))
    #expect(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int == 4_096)
  }

  @Test("has as much of its output kept as is asked for, while the rest is read")
  func output() throws {
    var limits = ChildProcess.Limits(milliseconds: 60_000)
    limits.outputBytes = 1_000
    let result = try shell("head -c 3000000 /dev/zero | tr '\\0' x; exit 4", limits: limits)
    #expect(result.output == String(repeating: "x", count: 1_000) && result.status == 4)
  }

  @Test("inherits nothing but what it is handed")
  func descriptors() throws {
    let (pipe, socket) = (try System.Pipe(), try DescriptorSocket())
    for descriptor in [pipe.readEnd, pipe.writeEnd, socket.otherEnd] {
      #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0)
    }
    let listing = try ChildProcess.run("/bin/ls", ["/proc/self/fd"], environment: []).output
    let numbers = Set(listing.split(separator: "\n").compactMap { Int32($0) })
    #expect(numbers.isDisjoint(with: [pipe.readEnd, pipe.writeEnd, socket.otherEnd]))
  }

  @Test("is seen by its own clock: what it uses, and that a sleeper uses nothing")
  func clock() throws {
    let process = try ChildProcess.spawn(
      "/bin/sh", ["-c", "i=0; while [ $i -lt 60000 ]; do i=$((i+1)); done; sleep 60"], environment: [], descriptors: [])
    defer {
      ChildProcess.kill(process)
      ChildProcess.wait(for: process)
    }
    let clock = try #require(ProcessorClock(of: process))
    var used: [Int] = []
    for _ in 0..<2_000 where used.suffix(40).count < 40 || Set(used.suffix(40)).count > 1 {
      used.append(clock.used ?? -1)
      usleep(10_000)
    }
    #expect(used.last.map { $0 > 5 } == true, "\(used.suffix(3))")
    #expect(clock.waited >= 0)
    #expect(ProcessorClock(of: -5) == nil)
  }
}
