import ExerciseChecking
import Reports
import WorkerProtocol

/// The text of a verdict, the same on a screen and in JSON.
enum VerdictWords {
  /// Returns the finding in a line.
  static func line(_ verdict: Verdict) -> String {
    switch verdict.finding {
    case .judged(let cases, _):
      let passed = cases.count(where: \.passes)
      if cases.count == 1 { return "the case \(passed == 1 ? "passes" : "fails")" }
      let seed = FreshWords.remark(verdict).map { ", \($0)" } ?? ""
      return (passed == cases.count ? "all \(cases.count) cases pass" : "\(passed) of \(cases.count) cases pass") + seed
    case .notCompiled: return "\(verdict.file) does not compile"
    case .missingFunction(let function): return "\(verdict.file) has no function `\(function.name)`"
    case .otherSignature(let declaration, let function, _):
      if let words = declaration?.obstacle.flatMap({ standing($0, function) }) { return words }
      return "`\(function.name)` doesn't have the signature `\(function.declaration)`"
    case .compilerOutOfTime: return "the compiler did not finish with \(verdict.file)"
    case .notBuilt(let failure): return line(failure, file: verdict.file)
    case .interrupted: return "interrupted"
    case .trouble(let trouble): return "\(trouble)"
    }
  }

  private static func line(_ failure: BuildFailure, file: String) -> String {
    switch failure {
    case .outOfMemory: "the compiler needs more memory for \(file) than it may have"
    case .compilerFailed(""): "the compiler itself dies of \(file), without a word about a line"
    case .compilerFailed(let reason): "the compiler refuses \(file), without naming a line: \(reason)"
    case .notLinked(let reason): "\(file) compiles, but can't be linked: \(reason)"
    }
  }

  /// Returns what it means that each call is right by itself and wrong behind others; nil if that isn't what happened.
  static func meaning(_ verdict: Verdict) -> String? {
    let failed = verdict.cases.filter { !$0.passes }
    guard failed.count == 1, failed[0].repeats != nil else { return nil }
    return "Each of these calls is right in a process of its own. Something is kept from one call to the next, in a "
      + "variable outside the function or in a `static` one, and a later call meets it."
  }

  /// Returns advice on a diagnostic that has another meaning in an exercise.
  static func help(_ diagnostic: Diagnostic) -> String? {
    switch diagnostic.message {
    case let text where text.hasSuffix("at the top level"):
      "only the function is called; move other code into a function, or try it in the notebook"
    case "no such module 'AttentionEngine'": "an exercise is solved with Tensors alone"
    case "cannot find type 'Tensor' in scope": "import Tensors"
    case "cannot find 'test' in scope", "cannot find 'expect' in scope": "import ExerciseTesting"
    default: nil
    }
  }

  /// Returns the outcome of a case in a line.
  static func line(_ verdict: CaseVerdict) -> String {
    switch verdict.outcome {
    case .passed: return "passes"
    case .differs(let difference): return "\(entries(difference)); \(first(difference))"
    case .notANumber(let difference):
      return difference.total == 1 ? "the result is NaN" : "NaN in \(count(difference)), first\(place(difference))"
    case .otherShape:
      return otherShape(verdict.yours ?? .none, verdict.expected, "the result")
    case .otherElements(let types):
      return "the numbers are right, and their type is \(types.yours.rawValue); asked is \(types.asked.rawValue)"
    case .isNil: return "the result is nil, and a value is asked"
    case .isNotNil: return "the result is a value, and nil is asked"
    case .noResult: return "no readable result arrived"
    case .died(let death): return DeathMessage(death: death, subject: "the function").headline
    case .outOfTime(let milliseconds): return "it did not finish within \(milliseconds) ms"
    case .outOfOutput: return "it printed or returned more than is allowed"
    case .endedWorker: return "it ended the process that ran it"
    case .unloadable(let reason): return "it can't be loaded: \(reason)"
    case .notRun: return "not run: no time was left for it"
    }
  }

  /// Returns what is said of a value that hasn't the expected shape, or of the first item of a list that hasn't.
  private static func otherShape(_ yours: PortableValue, _ expected: PortableValue, _ name: String) -> String {
    switch (yours, expected) {
    case (.list(let left), .list(let right)) where left.count == right.count:
      for (place, pair) in zip(left, right).enumerated() {
        let words = otherShape(pair.0, pair.1, "item \(place)")
        if !words.isEmpty { return words }
      }
      return ""
    case (.list(let left), .list(let right)):
      return "\(name) is a list of \(left.count), and should be one of \(right.count)"
    case (.ints, .ints), (.strings, .strings): return "\(name) is a list of another length"
    default:
      let shapes = (yours.numbers?.shape ?? [], expected.numbers?.shape ?? [])
      return shapes.0 == shapes.1 ? "" : "\(name) has the shape \(shapes.0), and should have \(shapes.1)"
    }
  }

  /// Returns the first entry that differs from the expected one.
  ///
  /// - Parameter axes: what each axis runs over; empty if that isn't known.
  static func first(_ difference: Difference, axes: [String] = []) -> String {
    guard !axes.isEmpty, axes.count == difference.index.count else {
      return "the first\(place(difference)) is \(difference.yours), and should be \(difference.expected)"
    }
    let place = zip(axes, difference.index).map { "\($0) \($1)" }.joined(separator: ", ")
    return "the first, at \(place), is \(difference.yours), and should be \(difference.expected)"
  }

  private static func entries(_ difference: Difference) -> String {
    difference.total == 1 ? "the result differs" : "\(count(difference)) differ"
  }

  private static func count(_ difference: Difference) -> String {
    "\(difference.count) of \(difference.total) entries"
  }

  private static func place(_ difference: Difference) -> String {
    let item = difference.items.isEmpty ? "" : " in item \(difference.items.map(String.init).joined(separator: ", "))"
    return item + (difference.index.isEmpty ? "" : " at \(difference.index)")
  }

  /// Returns which call of a case is meant, and which part of its result; nil if there is one of each.
  static func place(_ verdict: CaseVerdict) -> String? {
    let place = verdict.place
    let repeated = verdict.repeats.map { ", with the inputs of \"\($0)\"" } ?? ""
    let call = place.calls > 1 ? "call \(place.call) of \(place.calls)\(repeated)" : nil
    let name = place.name.isEmpty ? "" : " (`\(place.name)`)"
    let part = place.parts > 1 ? "part \(place.part)\(name) of the result" : nil
    let words = [call, part].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
