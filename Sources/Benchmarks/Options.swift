import Measurements

/// What is asked for on the command line.
struct Options {
  /// The groups that are measured.
  var groups: Set<String>
  /// The file for the report as JSON.
  var json: String?
  /// How often the sides take turns, at least and at most.
  var rounds = 5...21
  /// Whether the other libraries are asked.
  var hasPeers = true

  /// The groups of the numbers that stand by themselves.
  static let figureGroups = ["exponents", "notebook", "checking", "session", "swift"]
  /// All groups, in the order in which they are measured.
  static let allGroups =
    WorkList.all.map(\.group).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } + figureGroups

  private static let usage = """
    make bench ARGS="GROUP… --json FILE --rounds N --alone"
    groups: \(allGroups.joined(separator: ", ")); all if none is named. --alone asks no other library.
    """

  /// - Throws: ``Trouble``, with what can be said.
  init(_ arguments: [String]) throws {
    groups = []
    var left = arguments[...]
    while let word = left.popFirst() {
      switch word {
      case "--json": json = left.popFirst()
      case "--alone": hasPeers = false
      case "--rounds":
        guard let number = left.popFirst().flatMap({ Int($0) }), number > 0 else {
          throw Trouble(description: Self.usage)
        }
        rounds = number...number
      case _ where Self.allGroups.contains(word): groups.insert(word)
      default: throw Trouble(description: "\(word) is not known\n\(Self.usage)")
      }
    }
    if groups.isEmpty { groups = Set(Self.allGroups) }
  }
}
