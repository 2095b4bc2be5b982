import Foundation
import RefusalTesting
import Testing

/// Every refusal of the module, with its exact words.
private let refusals: [Refusal] = [
  attentionRefusals,
  maskRefusals,
  maskReadingRefusals,
  headRefusals,
  layerRefusals,
  positionRefusals,
  sinusoidalRefusals,
  comparisonRefusals,
  cacheRefusals,
  efficientRefusals,
  precisionRefusals,
  gradientRefusals,
  interpretationRefusals,
].flatMap { $0 }

@Suite("A refused attention")
struct RefusalTests {
  @Test("ends the process and says exactly why", arguments: refusals.cases)
  func refuses(refusal: RefusalCase) async {
    setenv("SWIFT_BACKTRACE", "enable=no", 1)
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [index = refusal.index as Int] in
      refusals[index].operation()
    }
    let said = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(said.contains("Fatal error: " + refusal.message + "\n"), "\(said)")
  }
}
