import WorkerProtocol

/// The function that an exercise requires.
public struct FunctionSignature: Equatable, Sendable {
  /// The base name.
  public let name: String
  /// A parameter: its name, its type, and whether calls label it.
  public struct Parameter: Equatable, Sendable {
    /// The name.
    public let name: String
    /// The type as a Swift programmer writes it.
    public let type: String
    /// Whether calls label it.
    public let isLabelled: Bool
  }

  /// The parameters.
  public let parameters: [Parameter]
  /// The type of the result.
  public let resultType: String

  init(name: String, labels: [String], of function: PortableFunction) {
    self.name = name
    parameters = zip(labels, function.parameterTypes).map { label, type in
      Parameter(name: String(label.split(separator: " ").last ?? ""), type: type, isLabelled: !label.hasPrefix("_ "))
    }
    resultType = function.resultType
  }

  /// The required declaration: `func f(_ x: Tensor, axis: Int) -> Tensor`.
  public var declaration: String {
    let list = parameters.map { "\($0.isLabelled ? "" : "_ ")\($0.name): \($0.type)" }
    return "func \(name)(\(list.joined(separator: ", "))) -> \(resultType)"
  }

  /// The expression that refers to the function: a call instead of its name alone, so that parameters with
  /// defaults may be added, and types declared in the learner's file are not mistaken for the intended ones.
  var expression: String {
    let arguments = parameters.enumerated().map { place, parameter in
      "\(parameter.isLabelled ? "\(parameter.name): " : "")$\(place)"
    }
    let types = parameters.map { Self.qualified($0.type) }.joined(separator: ", ")
    return "{ \(name)(\(arguments.joined(separator: ", "))) } as (\(types)) -> \(Self.qualified(resultType))"
  }

  private static func qualified(_ type: String) -> String {
    type.replacing(/\w+/) { ($0.output == "Tensor" ? "Tensors." : "Swift.") + $0.output }
  }
}
