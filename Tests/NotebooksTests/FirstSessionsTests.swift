import Dispatch
import Foundation
import NotebookTesting
import Synchronization
import Testing

@Suite("The first sessions after a build") struct FirstSessionsTests {
  @Test("may prepare the modules for cells at once, in one process")
  func atOnce() throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: "attnlab-cache-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cache) }
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { _ in
      do {
        let session = try TestSession { $0.cacheFolder = cache.path }
        let outcome = session.run("Tensor([1, 2]).sum()")
        if outcome.ending != .completed { failures.withLock { $0.append("\(outcome.ending)") } }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let prepared = try FileManager.default.contentsOfDirectory(atPath: cache.path).filter { $0.hasPrefix("public-") }
    let kept = try FileManager.default.contentsOfDirectory(atPath: cache.appending(path: prepared[0]).path)
    #expect(kept.allSatisfy { $0.hasSuffix(".swiftmodule") }, "\(kept)")
  }
}
