/// All patterns of the table, by the name that they are about.
enum SpellingIndex {
  /// The patterns of a name, in the table's order. Syntax is read without them.
  static let patterns = Dictionary(
    grouping: SpellingTable.topics.filter { $0.title != "Python's syntax" }.flatMap(\.rows)
      .flatMap(SpellingPattern.patterns(of:)),
    by: \.key)

  /// Functions that have their name here.
  static let ownFunctions: Set<String> = {
    var names: Set<String> = []
    for pattern in patterns.values.joined() {
      for part in pattern.ours?.all ?? [] {
        if case .call(.name(let name), _) = part { names.insert(name) }
      }
    }
    return names
  }()

  /// Names of methods and properties that tensors or Swift's own types have.
  static let ownMembers: Set<String> = [
    "sum", "mean", "max", "min", "std", "median", "any", "all", "sort", "sorted", "split", "index", "append", "count",
    "copy", "dim", "size", "shape", "float", "filter", "map", "reversed", "round", "abs", "exp", "log", "sqrt", "item",
    "data", "keys", "items", "array", "rank", "scalar", "scalars", "join", "joined", "insert", "remove",
    "pop",
    "first", "last", "T", "replace", "replacing", "lower", "upper", "get", "diag", "flatten", "flattened", "transposed",
    "reshaped", "norm", "take", "top", "softmax", "logSoftmax", "cumsum", "cumprod", "variance", "product", "argMax",
    "argMin", "argSort", "logSumExp", "triu", "tril", "roll", "unflatten", "reciprocal", "contiguous", "equal", "where",
    "clip", "add", "multiply", "divide", "subtract", "stride", "elements", "type", "description", "length", "push",
    "len",
    "step", "train", "eval", "to", "set",
  ]

  /// Functions of Swift's own library whose names Python has too.
  static let swiftFunctions: Set<String> = [
    "print", "max", "min", "abs", "zip", "type", "stride", "round", "pow", "sqrt", "exp", "log", "floor", "ceil",
    "repeatElement", "sequence", "dump", "assert", "exit", "hash", "display",
  ]

  /// Methods that take no plain number by its place here, and properties that aren't called: `x.sum(1)`, `x.size()`.
  private static let labelled: Set<String> = [
    "sum", "mean", "max", "min", "std", "median", "softmax", "logSoftmax", "size", "cumsum", "cumprod", "any", "all",
    "argMax", "argMin", "variance", "product", "logSumExp", "sorted", "dim", "flatten", "norm",
  ]

  /// Returns whether a call of one of our methods is a call of theirs, as can be seen without knowing what it is called on.
  static func isForeignForm(_ expression: Expression) -> Bool {
    guard case .call(.member(_, let name), let parts) = expression, labelled.contains(name),
      name != "dim" || parts.isEmpty
    else { return false }
    let places = parts.filter { $0.label == nil }
    let isCalledProperty = ["size", "dim"].contains(name) && parts.isEmpty
    return isCalledProperty
      || (!places.isEmpty
        && places.allSatisfy { part in
          switch part.value {
          case .number, .prefix("-", .number): true
          default: false
          }
        })
  }

  /// Returns whether a name means something here without anybody's help.
  static func isOwn(_ name: String, isMember: Bool) -> Bool {
    isMember ? ownMembers.contains(name) : ownFunctions.contains(name) || swiftFunctions.contains(name)
  }
}
