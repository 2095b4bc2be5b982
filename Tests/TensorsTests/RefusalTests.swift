import Foundation
import RefusalTesting
import Tensors
import Testing

let m23 = Tensor(0..<6, [2, 3])
let v5 = Tensor(0..<5)

/// Every refusal of the module, with its exact words.
private let refusals: [Refusal] = [
  productRefusals,
  broadcastingRefusals,
  shapeRefusals,
  creationRefusals,
  reductionRefusals,
  indexingRefusals,
  joiningRefusals,
  normRefusals,
  elementwiseRefusals,
  einsumRefusals,
  arrangementRefusals,
  randomRefusals,
  logicRefusals,
  alongRefusals,
  fusedRefusals,
].flatMap { $0 }

@Suite("A refused operation")
struct RefusalTests {
  @Test("ends the process and says exactly why", arguments: refusals.cases)
  func refuses(refusal: RefusalCase) async {
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index = refusal.index as Int] in
      refusals[index].operation()
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    let isWhole = refusal.message.contains("\n")
    #expect(said.contains("Fatal error: " + refusal.message + (isWhole ? "\n" : "")), "\(said)")
  }

  @Test("has a headline that names the operation and ends without a point", arguments: refusals.cases)
  func headlineIsLowerCase(refusal: RefusalCase) {
    #expect(refusal.headline.contains(": ") && !refusal.headline.hasSuffix("."))
  }

  @Test("is shown by its headline if it fails")
  func name() {
    #expect(String(describingForTest: refusals.cases[0]) == refusals[0].message.split(separator: "\n")[0])
  }
}
