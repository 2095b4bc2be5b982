/// A value that Python's `ast.literal_eval` reads, as far as it has a place in the header of a `.npy` file.
indirect enum PythonLiteral: Equatable {
  case text(String)
  case integer(Int)
  case boolean(Bool)
  case none
  case tuple([PythonLiteral])
  case list([PythonLiteral])
  case dictionary([Entry])

  /// A key of a dictionary with its value.
  struct Entry: Equatable {
    let key: PythonLiteral
    let value: PythonLiteral
  }

  /// The value as it is written in Python.
  var source: String {
    switch self {
    case .text(let text): "'\(text)'"
    case .integer(let number): "\(number)"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .tuple(let parts): "(" + parts.map(\.source).joined(separator: ", ") + (parts.count == 1 ? ",)" : ")")
    case .list(let parts): "[" + parts.map(\.source).joined(separator: ", ") + "]"
    case .dictionary(let entries):
      "{" + entries.map { "\($0.key.source): \($0.value.source)" }.joined(separator: ", ") + "}"
    }
  }
}
