/// The places in a compilation unit that are attnlab's own, by the file names that stand for them.
enum OwnPlaces {
  /// The lines that read variables after the cell, and those that read them before it.
  static let values = "attnlab:values", before = "attnlab:before"
  /// Every other line of attnlab's own.
  static let rest = "attnlab:own"
  /// All of these names.
  static let all: Set = [values, before, rest]
  /// How many lines stand before the learner's first.
  static let linesBefore = 3
}
