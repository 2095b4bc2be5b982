/// A file of an exercise that is compiled and run: a learner's, a mistake, the reference, or a learner's tests.
public struct Submission: Hashable, Sendable {
  /// The path or name of the file, as it is shown.
  public var name: String
  /// The file's text.
  public var source: String
  /// What the exercise gives to build on, which is compiled into the same module; nil if it gives nothing.
  public var given: Given?
  /// How the file's code is reached.
  public var entry: Entry

  /// The file `given.swift` of an exercise.
  public struct Given: Hashable, Sendable {
    /// The path, as it is shown.
    public var name: String
    /// The file's text.
    public var source: String

    /// Creates a file from its parts.
    public init(name: String, source: String) {
      self.name = name
      self.source = source
    }
  }

  /// How the code of a file is reached.
  public enum Entry: Hashable, Sendable {
    /// By an expression for its function, such as `{ f(a: $0) } as (Tensor) -> Tensor`.
    case function(String)
    /// By expressions for several functions of one type; the call's order says which is meant.
    case functions([String], type: String)
    /// By the name of the reference that it declares.
    case reference(String)
    /// By its lines, from the first to the last, which see a function with this declaration and body.
    case tests(String)
  }

  /// Creates a submission from its parts.
  public init(name: String, source: String, given: Given?, entry: Entry) {
    self.name = name
    self.source = source
    self.given = given
    self.entry = entry
  }
}
