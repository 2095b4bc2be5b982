import Notebooks
import WorkerProtocol

/// What a submission and the reference make of inputs.
struct CaseTrial {
  let inputs: [PortableValue]
  let expected: ReferenceSheet.Expectation
  /// The verdict on the call.
  let verdict: CaseVerdict
  /// The parts of the submission's result; nil if there is none.
  let yours: [PortableValue]?

  /// How much there is to look at: how many numbers, and then how long they are to read.
  var size: (entries: Int, digits: Int) {
    let values = inputs + expected.result
    return (values.reduce(0) { $0 + $1.entryCount }, inputs.reduce(0) { $0 + $1.digitCount })
  }

  /// The greatest difference of a number from the expected one, in parts of 1 and its magnitude; nil if that isn't what is
  /// wrong.
  var difference: Double? {
    guard case .differs = verdict.outcome, let yours = verdict.yours?.wide?.elements,
      let right = verdict.expected.wide?.elements, yours.count == right.count
    else { return nil }
    return zip(yours, right).map { abs($0 - $1) / (1 + abs($1)) }.filter { !$0.isNaN }.max()
  }

  /// Returns whether it fails in the way of another one, and as visibly.
  func fails(like other: CaseTrial) -> Bool {
    switch (verdict.outcome, other.verdict.outcome) {
    case (.differs, .differs):
      guard let mine = difference, let theirs = other.difference else { return true }
      return mine >= min(theirs, 0.02)
    case (.notANumber, .notANumber), (.otherShape, .otherShape): return true
    case (.died(let mine), .died(let theirs)):
      guard case .refused(let mine) = mine.cause, case .refused(let theirs) = theirs.cause else {
        return mine.cause == theirs.cause
      }
      return mine.operation == theirs.operation
    default: return false
    }
  }
}
