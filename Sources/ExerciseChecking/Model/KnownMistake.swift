import WorkerProtocol

/// A mistake that people make, as code: what it gives is compared with what a submission gave.
///
/// The same mistake stands as a whole submission in the exercise's folder, `mistakes/slug.swift`. The author's check
/// judges that file and demands that it be told so by this name, so that neither can go its own way.
public struct KnownMistake: Sendable {
  /// The name of its file.
  public let slug: String
  /// What a learner is told who made it, after "this is ".
  public let told: String
  let function: PortableFunction

  /// A mistake and what it computes. It must not trap on any case of its exercise.
  init<each Input: Portable, Output: Portable>(
    _ slug: String, _ told: String, _ function: @escaping @Sendable (repeat each Input) -> Output
  ) {
    self.slug = slug
    self.told = told
    self.function = PortableFunction(function)
  }
}
