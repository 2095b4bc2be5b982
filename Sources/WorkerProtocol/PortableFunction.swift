/// A function that is called with values that have travelled, whatever its signature is.
public struct PortableFunction: Sendable {
  /// The types of the parameters, as a Swift programmer writes them.
  public let parameterTypes: [String]
  /// The type of the result.
  public let resultType: String
  private let call: @Sendable ([PortableValue]) -> PortableValue?

  /// Makes any function callable whose parameters and result can travel.
  public init<each Input: Portable, Output: Portable>(
    _ function: @escaping @Sendable (repeat each Input) -> Output
  ) {
    var types: [String] = []
    repeat types.append((each Input).typeName)
    let count = types.count
    parameterTypes = types
    resultType = Output.typeName
    call = { values in
      guard values.count == count else { return nil }
      var rest = values[...]
      func next<Value: Portable>(_ type: Value.Type) throws -> Value {
        guard let first = rest.popFirst(), let value = Value.value(of: first) else { throw ByteReader.Malformed() }
        return value
      }
      guard let inputs = try? (repeat next((each Input).self)) else { return nil }
      return function(repeat each inputs).portable
    }
  }

  /// The function's result, nil where the values are not those that it takes.
  public func callAsFunction(_ values: [PortableValue]) -> PortableValue? { call(values) }
}
