import Reports

/// A function called with portable values, whatever its signature.
public struct PortableFunction: Sendable {
  /// The types of the parameters, as a Swift programmer writes them.
  public let parameterTypes: [String]
  /// The type of the result.
  public let resultType: String
  private let call: @Sendable ([PortableValue]) -> PortableValue?

  /// Makes a function callable if its parameters and result are portable.
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

  /// Returns the function's result, or nil if the values aren't of its parameters' types.
  public func callAsFunction(_ values: [PortableValue]) -> PortableValue? { call(values) }
}
