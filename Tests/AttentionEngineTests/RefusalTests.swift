import Foundation
import Testing

/// An operation that must be refused, and the message that the learner must read.
struct Refusal: Sendable {
  var message: String
  var operation: @Sendable () -> Void

  init(_ message: String, _ operation: @escaping @Sendable () -> Void) {
    self.message = message
    self.operation = operation
  }
}

/// Every refusal of the module, with its exact words.
private let refusals: [Refusal] = [
  attentionRefusals,
  maskRefusals,
  headRefusals,
  layerRefusals,
  positionRefusals,
  comparisonRefusals,
  cacheRefusals,
  efficientRefusals,
  precisionRefusals,
  gradientRefusals,
  interpretationRefusals,
].flatMap { $0 }

@Suite("A refused attention")
struct RefusalTests {
  @Test("ends the process and says exactly why", arguments: refusals.indices)
  func refuses(index: Int) async {
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) { [index] in
      refusals[index].operation()
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Fatal error: " + refusals[index].message + "\n"), "\(said)")
  }
}
