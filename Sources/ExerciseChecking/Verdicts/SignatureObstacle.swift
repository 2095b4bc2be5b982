/// What is in the way of calling a function that bears the required name.
public enum SignatureObstacle: Equatable, Sendable, Codable {
  /// It belongs to a type.
  case member(of: String)
  /// It stands in another function.
  case local
  /// It stands in a branch of `#if` that isn't compiled.
  case inactive
  /// Nobody outside its file may call it.
  case hidden
  /// It is a variable.
  case variable
  /// Calls have other labels, in this order; nil for none.
  case labels([String?])
  /// It changes an argument.
  case changesArgument
  /// It awaits, throws, or leaves a type open.
  case async, throwing, generic
  /// The file has a type of its own that bears the name of a required one.
  case ownType(String)
}
