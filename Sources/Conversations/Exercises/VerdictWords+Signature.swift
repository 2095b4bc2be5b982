import ExerciseChecking

extension VerdictWords {
  /// Returns the finding in a line about a function that can't be called by its name; nil if its signature is the trouble.
  static func standing(_ obstacle: SignatureObstacle, _ function: FunctionSignature) -> String? {
    switch obstacle {
    case .member(let type): "`\(function.name)` is declared in `\(type)`, and not on the file's own level"
    case .local: "`\(function.name)` is declared within other code, and not on the file's own level"
    case .inactive: "`\(function.name)` is declared in a branch of `#if` that is not compiled"
    case .variable: "`\(function.name)` is a variable, and should be a function"
    default: nil
    }
  }

  /// Returns what is in the way of calling a function, in a line.
  static func obstacle(_ obstacle: SignatureObstacle, _ function: FunctionSignature) -> String {
    let name = function.name
    return switch obstacle {
    case .member(let type): "\(name) belongs to \(type): a call of \(name)(…) alone doesn't find it"
    case .local: "\(name) is known only to the code around it: a call from elsewhere doesn't find it"
    case .inactive: "the condition of this branch isn't met, so there is no function \(name)"
    case .hidden: "\(name) is private: nobody outside the file can call it"
    case .variable: "\(name) is a variable that holds a closure: it can't be called with labels"
    case .labels(let labels): "\(name) is called as \(call(name, labels)), and should be called as \(call(function))"
    case .changesArgument: "\(name) changes an argument (inout), and should return its result alone"
    case .async: "\(name) is async, and should return its result at once"
    case .throwing: "\(name) throws, and should always return a result"
    case .generic: "\(name) leaves a type open that a call doesn't settle"
    case .ownType(let type): "\(type) is a type of this file here, and \(name) should take the usual one"
    }
  }

  private static func call(_ function: FunctionSignature) -> String {
    call(function.name, function.parameters.map(\.label))
  }

  private static func call(_ name: String, _ labels: [String?]) -> String {
    "\(name)(\(labels.map { $0 ?? "_" }.map { "\($0):" }.joined()))"
  }
}
