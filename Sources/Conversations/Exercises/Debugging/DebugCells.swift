import ExerciseChecking
import Reports
import System
import TensorFiles
import Tensors
import WorkerProtocol

/// The cells that bring a failing case to the prompt: its inputs as variables, what is right, and what came instead.
struct DebugCells {
  let exercise: Exercise
  let failing: FailingCase
  /// The folder into which large tensors are written.
  let folder: String

  /// How many numbers a tensor has at most that stands in the source itself.
  private static let mostInSource = 1_000

  /// A variable of the case.
  struct Variable {
    /// Its name, and its type as the signature has it.
    var name: String, type: String
    /// Its value.
    var value: PortableValue
  }

  /// Returns a cell that lets `exerciseText` find the files of an exercise; nil if it has none.
  static func files(of exercise: Exercise) -> String? {
    let data = "\(exercise.folder)/data"
    guard !Folder.entries(of: data).isEmpty else { return nil }
    return "import ExerciseRuntime\nuseExerciseFiles(in: \"\(SwiftLiteral.escaped(data))\")"
  }

  /// The variables, inputs first.
  var variables: [Variable] {
    let function = exercise.function
    let inputs = zip(function.parameters, failing.inputs).map {
      Variable(name: $0.name, type: $0.type, value: $1.value)
    }
    let part = function.results[min(failing.place.part, function.results.count) - 1].type
    func free(_ name: String) -> String { inputs.contains { $0.name == name } ? "\(name)Result" : name }
    let expected = Variable(name: free("expected"), type: part, value: failing.expected)
    let yours = failing.yours.map { Variable(name: free("yours"), type: part, value: $0) }
    return inputs + [expected] + (yours.map { [$0] } ?? [])
  }

  /// The variables that can't be written down, since their types are the exercise's own.
  var left: [Variable] { variables.filter { !SwiftLiteral.isWritable($0.type) } }

  /// Returns the cell that declares the variables.
  ///
  /// - Throws: an error whose description is a sentence, if a large tensor can't be written to a file.
  func source() throws -> String {
    var lines: [String] = []
    if let kept = failing.keptFrom {
      let arguments = try zip(exercise.function.parameters, kept).compactMap { parameter, input in
        try expression(input.value, type: parameter.type, file: "before-\(parameter.name)")
      }
      lines.append("// Behind this call the other one is wrong.")
      lines.append("_ = \(call(arguments))")
    }
    for variable in variables {
      guard let text = try expression(variable.value, type: variable.type, file: variable.name) else { continue }
      let type = variable.type == "Tensor" ? "" : ": \(variable.type)"
      lines.append("let \(quoted(variable.name))\(type) = \(text)")
    }
    return lines.joined(separator: "\n")
  }

  /// The call that fails, with the variables.
  var call: String { call(exercise.function.parameters.map { quoted($0.name) }) }

  private func call(_ arguments: [String]) -> String {
    let list = zip(exercise.function.parameters, arguments).map { parameter, argument in
      (parameter.label.map { "\($0): " } ?? "") + argument
    }
    return "\(exercise.function.name)(\(list.joined(separator: ", ")))"
  }

  private static let keywords: Set = [
    "in", "repeat", "for", "where", "default", "case", "is", "as", "self", "operator",
  ]

  private func quoted(_ name: String) -> String { Self.keywords.contains(name) ? "`\(name)`" : name }

  // MARK: - Values

  /// Returns an expression that comes to a value exactly; a large tensor is read from a file that is written now.
  private func expression(_ value: PortableValue, type: String, file: String) throws -> String? {
    if case .list(let items) = value, SwiftLiteral.isWritable(type), type == "[Tensor]" {
      let texts = try items.enumerated().compactMap {
        try expression($0.element, type: "Tensor", file: "\(file)-\($0.offset)")
      }
      return "[\(texts.joined(separator: ", "))]"
    }
    guard type == "Tensor", let tensor = tensor(value), tensor.size > Self.mostInSource else {
      return SwiftLiteral.text(value, type: type)
    }
    let path = "\(folder)/\(file).safetensors"
    Folder.make(folder)
    try save(arrays: ["value": tensor], path: path)
    return "try loadArrays(path: \"\(SwiftLiteral.escaped(path))\")[\"value\"]!"
  }

  private func tensor(_ value: PortableValue) -> Tensor? {
    switch value {
    case .tensor(let shape, let elements): Tensor(elements, shape)
    case .exact(let shape, let elements, _): Tensor(elements.map { Float($0) }, shape)
    case .typed(let type, let shape, let elements):
      Tensor(elements, shape, dtype: DType(rawValue: type.rawValue) ?? .float32)
    default: nil
    }
  }
}
