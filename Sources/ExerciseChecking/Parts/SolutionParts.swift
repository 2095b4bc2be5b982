/// The parts of a solution, which Parsons problems and faded examples are made of.
///
///     func attend(queries: Tensor, keys: Tensor, values: Tensor) -> Tensor {
///       // scores: every query with every key
///       let scores = matmul(queries, keys.T)
///       // result: softmax of each row mixes the values
///       return matmul(softmax(scores, axis: -1), values)
///     }
///
/// A comment that stands alone in the function's body, a name and a colon, begins a part. The name is that of a stage of
/// the reference, or `result` for what is returned.
struct SolutionParts {
  /// A part.
  struct Part {
    /// The name, a stage's, and what the comment says of it.
    let name: String, note: String
    /// The statements.
    var statements: [FunctionBody.Statement]

    /// The line that begins it.
    var heading: String { "// \(name): \(note)" }
  }

  /// The lines before and after the parts. The first ones may hold statements that belong to none.
  let before: [String], after: [String]
  /// The parts, in their order.
  private(set) var parts: [Part]

  /// The name of the part that is returned.
  static let result = "result"

  /// Finds the parts of a solution; nil if it has fewer than two, or a statement within them is a comment.
  init?(of function: FunctionSignature, in source: String) {
    guard let body = FunctionBody(of: function.name, in: source) else { return nil }
    var (before, parts) = (body.before, [Part]())
    for statement in body.statements {
      if let part = Self.part(statement) {
        parts.append(part)
      } else if parts.isEmpty {
        before += statement.lines
      } else {
        parts[parts.count - 1].statements.append(statement)
      }
    }
    guard parts.count > 1, parts.allSatisfy({ !$0.statements.isEmpty }) else { return nil }
    (self.before, self.after, self.parts) = (before, body.after, parts)
  }

  private static func part(_ statement: FunctionBody.Statement) -> Part? {
    guard statement.isComment, let match = statement.lines[0].trimmed.wholeMatch(of: /\/\/ ([^\/:][^:]*): (\S.*)/)
    else { return nil }
    return Part(name: String(match.1), note: String(match.2), statements: [])
  }

  /// The statements of all parts, in their order.
  var statements: [FunctionBody.Statement] { parts.flatMap(\.statements) }

  /// The names, in their order.
  var names: [String] { parts.map(\.name) }
}

extension Exercise {
  /// Returns the parts of the solution; nil if it isn't parted.
  ///
  /// - Throws: ``ExerciseProblem`` if it can't be read.
  func parts() throws(ExerciseProblem) -> SolutionParts? {
    SolutionParts(of: function, in: try ExerciseText.read(solutions[0]))
  }
}
