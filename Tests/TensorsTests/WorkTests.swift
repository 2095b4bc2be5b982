import Dispatch
import Foundation
import Tensors
import Testing

@Suite("The count of work")
struct WorkTests {
  @Test("misses nothing of tasks that run at once")
  func tasks() async {
    let work = await withCheckedContinuation { continuation in
      // A thread of its own, since it waits for the tasks.
      Thread.detachNewThread {
        let (_, work) = counting {
          let group = DispatchGroup()
          for _ in 0..<8 {
            group.enter()
            Task {
              for _ in 0..<20_000 { Work.note(multiplyAdds: 1, exponentials: 2) }
              group.leave()
            }
          }
          group.wait()
        }
        continuation.resume(returning: work)
      }
    }
    #expect(work == Work(multiplyAdds: 160_000, exponentials: 320_000))
  }

  @Test("of one computation inside another is part of both")
  func nested() {
    let (inner, outer) = counting { counting { matmul(.zeros([5, 7]), .zeros([7, 3])) }.work }
    #expect(inner.multiplyAdds == 5 * 7 * 3 && outer == inner)
  }
}
