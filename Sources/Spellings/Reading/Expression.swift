/// An expression as it was typed, in Swift or in Python: one tree for both.
indirect enum Expression: Equatable, Sendable {
  case name(String)
  case number(String)
  /// A string literal, as Swift has it.
  case text(String)
  /// `.int32`
  case implicit(String)
  case member(Expression, String)
  case call(Expression, [Argument])
  case index(Expression, [Argument])
  case list([Expression])
  case tuple([Argument])
  /// `["a": 1]`: keys and values in turn.
  case dictionary([Expression])
  case prefix(String, Expression)
  case infix(Expression, String, Expression)
  case postfix(Expression, String)
  /// `1:5:2`: lower bound, upper bound, step.
  case slice([Expression?])
  /// `a if c else b`: a, c, b. Swift's `c ? a : b` is an infix of infixes.
  case choice(Expression, Expression, Expression)
  case closure([String], Expression)
  /// `[f(i) for i in xs if c]`: the element, the variables, the sequence, the condition.
  case comprehension(Expression, [String], Expression, Expression?)

  /// A part of a call's or an index's list.
  struct Argument: Equatable, Sendable {
    var label: String?
    var value: Expression
    /// Whether the label stands before `=`, as in Python.
    var hasEquals = false

    static func == (left: Argument, right: Argument) -> Bool { left.label == right.label && left.value == right.value }
  }

  /// Returns the names before the last of a chain `a.b.c`, and the last; nil if it is another expression.
  var path: [String]? {
    switch self {
    case .name(let name): [name]
    case .member(let base, let name): base.path.map { $0 + [name] }
    default: nil
    }
  }

  /// The elements of a list or a tuple without labels.
  var elements: [Expression]? {
    switch self {
    case .list(let elements): elements
    case .tuple(let parts) where parts.allSatisfy({ $0.label == nil }): parts.map(\.value)
    default: nil
    }
  }
}
