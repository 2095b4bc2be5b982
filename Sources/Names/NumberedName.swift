/// The name of a lesson or an exercise, `NN-slug`, which can be called by its number, its slug or the whole.
public struct NumberedName: Equatable, Sendable {
  /// The whole name: `03-scaling`.
  public let id: String
  /// The number before the first hyphen; nil if that isn't a number.
  public let number: Int?
  /// The part after the first hyphen; empty if there is no hyphen.
  public let slug: String

  /// Splits a name into its parts.
  public init(_ id: String) {
    self.id = id
    let parts = id.split(separator: "-", maxSplits: 1).map(String.init)
    number = parts.first.flatMap { Int($0) }
    slug = parts.count == 2 ? parts[1] : ""
  }

  /// Returns whether someone who says `3`, `03`, `scaling` or `03-scaling` means this name.
  public func isMeant(by name: String) -> Bool {
    id == name || (!slug.isEmpty && slug == name) || (number != nil && number == Int(name))
  }

  /// Returns the first of several names that is meant; nil if none is.
  public static func find(_ name: String, among ids: [String]) -> String? {
    ids.first { NumberedName($0).isMeant(by: name) }
  }

  /// Returns the name or the slug that was probably meant; nil if none is near.
  public static func nearest(to name: String, among ids: [String]) -> String? {
    Nearest.to(name, among: ids) ?? Nearest.to(name, among: ids.map { NumberedName($0).slug })
  }
}
