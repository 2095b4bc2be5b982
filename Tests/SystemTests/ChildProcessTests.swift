import Foundation
import System
import Testing

@Suite("A program") struct ChildProcessTests {
  @Test("is run to its end, with its output and its status")
  func run() throws {
    let result = try ChildProcess.run(
      "/bin/sh", ["-c", "echo out; echo err >&2; cat; echo $A; exit 3"], environment: ["A=b"])
    #expect(result.output == "out\nerr\nb\n" && result.status == 3)
    #expect(!result.wasInterrupted && !result.wasOutOfTime)
    #expect(try ChildProcess.run("/bin/sh", ["-c", "kill -9 $$"], environment: []).status == 128 + Signal.kill)
  }

  @Test("that can't be started is an error with a reason")
  func absent() {
    let error = #expect(throws: ChildProcess.NotStarted.self) {
      try ChildProcess.output(of: "/nowhere/program", [])
    }
    #expect(error?.description == "/nowhere/program can't be started: No such file or directory")
  }

  @Test("ends when its time is over, and when it is interrupted")
  func ends() throws {
    let late = try ChildProcess.run("/bin/sleep", ["60"], environment: [], limits: .init(milliseconds: 50))
    #expect(late.wasOutOfTime && late.status == 128 + Signal.kill)
    let pipe = try System.Pipe()
    pipe.write("now")
    let interrupted = try ChildProcess.run("/bin/sleep", ["60"], environment: [], interrupt: pipe.readEnd)
    #expect(interrupted.wasInterrupted && interrupted.status == 128 + Signal.kill)
  }

  @Test("has the descriptors that it is given, and exists until it is waited for")
  func descriptors() throws {
    let pipe = try System.Pipe()
    let process = try ChildProcess.spawn(
      "/bin/sh", ["-c", "echo handed >&7"], environment: [], descriptors: [(pipe.writeEnd, 7)])
    pipe.closeWriteEnd()
    #expect(Descriptor.readAll(pipe.readEnd) == Array("handed\n".utf8))
    #expect(ChildProcess.exists(process))
    #expect(ChildProcess.wait(for: process) == 0)
    #expect(!ChildProcess.exists(process))
  }

  @Test("reads a pipe whole, however much is written")
  func pipes() throws {
    let pipe = try System.Pipe()
    let bytes = (0..<300_007).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let end = pipe.writeEnd
    // A thread of its own: a task would wait for one of the few threads that tests run on, and this one waits for it.
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var sent = false
    Thread.detachNewThread {
      sent = Descriptor.write(bytes, to: end)
      done.signal()
    }
    var read: [UInt8] = []
    while read.count < bytes.count, let more = Descriptor.read(pipe.readEnd), !more.isEmpty { read += more }
    #expect(read == bytes)
    done.wait()
    #expect(sent)
    #expect(!Descriptor.isReadable(pipe.readEnd, within: 0))
  }
}
