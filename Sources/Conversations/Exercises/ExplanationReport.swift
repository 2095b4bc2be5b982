import ExerciseChecking
import WorkerProtocol

/// What was found out about a failure as JSON.
struct ExplanationReport: Encodable {
  /// A line of the learner's file.
  struct Line: Encodable {
    var line: Int
    var source: String
    var value: PortableValue?
  }

  /// How far a submission came.
  struct Reached: Encodable {
    var message: String
    /// The last stage that was reached, and the line.
    var reached: String?
    var reachedBy: Line?
    var transposed: Bool?
    /// The line that comes next, the stage that comes next (nil for the result), and its value.
    var next: Line
    var stage: String?
    var expected: PortableValue
  }

  /// The smallest case that fails.
  struct Smallest: Encodable {
    var message: String
    var madeOf: String
    var inputs: [CaseVerdict.Input]
    var parts: [SmallestCase.ResultPart]
    /// The part that is wrong, counted from 1.
    var wrongPart: Int
  }

  /// A broken law.
  struct Law: Encodable {
    var law: String
    var message: String
    /// The case, if it isn't the smallest one.
    var caseName: String?
  }

  var progress: Reached?
  var smallest: Smallest?
  var laws: [Law]

  init(_ explanation: Explanation) {
    progress = explanation.progress.map { progress in
      Reached(
        message: ExplanationWords.progress(progress), reached: progress.reached?.stage,
        reachedBy: progress.reached.map { Line(line: $0.line.number, source: $0.line.source) },
        transposed: progress.reached.flatMap { $0.isTransposed ? true : nil },
        next: Line(line: progress.line.number, source: progress.line.source, value: progress.yours),
        stage: progress.stage, expected: progress.expected)
    }
    smallest = explanation.smallest.map { smallest in
      Smallest(
        message: VerdictWords.line(smallest.verdict), madeOf: smallest.madeOf, inputs: smallest.inputs,
        parts: smallest.parts, wrongPart: smallest.wrongPart + 1)
    }
    laws = explanation.laws.map { Law(law: $0.law, message: $0.sentence, caseName: $0.caseName) }
  }
}
