import ExerciseChecking
import WorkerProtocol

/// The file in which a learner begins the tests of an exercise: what there is to write with, one input with its expected
/// value, and one law.
struct TestTemplate {
  let exercise: Exercise
  let sheet: ReferenceSheet

  /// Creates the beginning of the tests of an exercise, of what its reference states.
  init(of exercise: Exercise, sheet: ReferenceSheet) {
    self.exercise = exercise
    self.sheet = sheet
  }

  /// The file's text.
  var text: String {
    """
    \(exercise.testsMark)
    import ExerciseTesting

    // The function under test isn't here. Right and wrong ones come in its place, each declared as
    //
    //     \(exercise.function.declaration)
    //
    // A test calls it with inputs of yours, and says what must be true of the result:
    //
    //     expect(scores, near: [[4]])              each number, up to rounding
    //     expect(scores.sum(axis: -1), near: 1)    all of them alike
    //     expect(scores.shape, equals: [2, 3])     exactly
    //     expect(scores.min().item() >= 0, "no score is below 0")

    \(example ?? "")\(law ?? "")
    """
  }

  /// The fixed case with the fewest numbers.
  private var smallest: ReferenceSheet.Case? {
    let usable = sheet.cases.filter { $0.draw == nil && $0.calls.count == 1 && arguments($0) != nil }
    return usable.min { size($0) < size($1) }
  }

  private func size(_ each: ReferenceSheet.Case) -> Int { arguments(each)?.joined().count ?? 0 }

  /// Returns the arguments of a case's call as Swift; nil if one of them can't be written down.
  private func arguments(_ each: ReferenceSheet.Case) -> [String]? {
    guard let values = each.calls[0].values(after: []) else { return nil }
    let literals = zip(values, exercise.function.parameters).compactMap { SwiftLiteral.text($0, type: $1.type) }
    return literals.count == values.count ? literals : nil
  }

  /// Returns a call with these arguments.
  private func call(_ arguments: [String]) -> String {
    let parameters = exercise.function.parameters
    let labelled = zip(parameters, arguments).map { ($0.label.map { "\($0): " } ?? "") + $1 }
    let line = "\(exercise.function.name)(\(labelled.joined(separator: ", ")))"
    guard line.count > 90 else { return line }
    return "\(exercise.function.name)(\n    \(labelled.joined(separator: ",\n    ")))"
  }

  private var example: String? {
    guard let each = smallest, let arguments = arguments(each) else { return nil }
    let expectations = zip(exercise.function.results, each.expected[0].result).enumerated().compactMap {
      place, part -> String? in
      guard let literal = SwiftLiteral.text(part.1, type: part.0.type) else { return nil }
      return "  expect(\(result(place)), \(word(part.0.type)): \(literal))"
    }
    return """
      test("\(SwiftLiteral.escaped(each.name))") {
        let result = \(call(arguments))
      \(expectations.joined(separator: "\n"))
      }

      """
  }

  private var law: String? {
    guard let each = smallest, let arguments = arguments(each) else { return nil }
    let expectations = exercise.function.results.enumerated().compactMap { place, part -> String? in
      SwiftLiteral.isWritable(part.type)
        ? "  expect(\(result(place, of: "again")), \(word(part.type)): \(result(place)))" : nil
    }
    return """

      test("a law: the same inputs, the same result") {
        let result = \(call(arguments))
        let again = \(call(arguments))
      \(expectations.joined(separator: "\n"))
      }

      """
  }

  /// Returns a part of a result.
  private func result(_ place: Int, of name: String = "result") -> String {
    let parts = exercise.function.results
    guard parts.count > 1 else { return name }
    return "\(name).\(parts[place].name.isEmpty ? "\(place)" : parts[place].name)"
  }

  /// Returns how a value of a type is compared.
  private func word(_ type: String) -> String {
    type.contains("Tensor") || type.contains("Float") || type.contains("Double") ? "near" : "equals"
  }
}
