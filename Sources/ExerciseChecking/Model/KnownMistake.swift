import WorkerProtocol

/// A common mistake, as code: its results are compared with a submission's.
///
/// The exercise's folder has the same mistake as a whole submission, `mistakes/slug.swift`. The author's check
/// judges that file and requires that it be recognised under this name, so that the two cannot diverge.
public struct KnownMistake: Sendable {
  /// The name of its file.
  public let slug: String
  /// The description for a learner who made it, after "this is ".
  public let told: String
  let function: PortableFunction

  /// Creates a mistake with its function, which must not trap on any case of its exercise.
  init<each Input: Portable, Output: Portable>(
    _ slug: String, _ told: String, _ function: @escaping @Sendable (repeat each Input) -> Output
  ) {
    self.slug = slug
    self.told = told
    self.function = PortableFunction(function)
  }
}
