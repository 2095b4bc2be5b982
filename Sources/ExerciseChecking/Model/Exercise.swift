import WorkerProtocol

/// An exercise: the required function, the cases it is judged on, and common mistakes.
///
/// The learner's text is in the folder `Exercises/`, under the exercise's id: see ``ExerciseFolder``.
public struct Exercise: Sendable {
  /// `NN-slug`, the name of its folder.
  public let id: String
  /// The title, in a few words.
  public let title: String
  /// The required function.
  public let function: FunctionSignature
  /// The mistakes that a submission is compared with.
  public let mistakes: [KnownMistake]
  let reference: PortableFunction
  private let makeCases: @Sendable () -> [ExerciseCase]

  /// The inputs that a submission is judged on, edge cases first.
  public var cases: [ExerciseCase] { makeCases() }

  /// Creates an exercise from its parts.
  ///
  /// - Parameters:
  ///   - name: the function's base name.
  ///   - labels: the names of its parameters; one that begins with `_ ` has no argument label.
  ///   - reference: the correct implementation.
  init<each Input: Portable, Output: Portable>(
    _ id: String, title: String, function name: String, _ labels: [String],
    reference: @escaping @Sendable (repeat each Input) -> Output, mistakes: [KnownMistake],
    cases: @escaping @Sendable () -> [ExerciseCase]
  ) {
    self.id = id
    self.title = title
    self.reference = PortableFunction(reference)
    self.mistakes = mistakes
    makeCases = cases
    function = FunctionSignature(name: name, labels: labels, of: self.reference)
  }

  /// The number that the id begins with.
  public var number: Int { Int(id.prefix { $0 != "-" }) ?? 0 }

  /// The id without its number.
  public var slug: String { String(id.drop { $0 != "-" }.dropFirst()) }

  /// The first line of every file that solves it.
  public var mark: String { Self.markStart + id }

  static let markStart = "// attnlab exercise "
}
