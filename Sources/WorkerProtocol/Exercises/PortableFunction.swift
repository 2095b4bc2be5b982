import Reports

/// A function called with portable values, whatever its signature.
public struct PortableFunction {
  /// The types of the parameters, as a Swift programmer writes them.
  public let parameterTypes: [String]
  /// The types of the parts of the result: one, or those of a tuple.
  public let resultTypes: [String]
  private let call: ([PortableValue]) -> [PortableValue]?

  /// Makes a function callable if its parameters and the parts of its result are portable.
  public init<each Input: Portable, each Output: Portable>(
    _ function: @escaping (repeat each Input) -> (repeat each Output)
  ) {
    var types: [String] = []
    repeat types.append((each Input).typeName)
    let count = types.count
    parameterTypes = types
    var results: [String] = []
    repeat results.append((each Output).typeName)
    resultTypes = results
    call = { values in
      guard values.count == count else { return nil }
      var rest = values[...]
      func next<Value: Portable>(_ type: Value.Type) throws -> Value {
        guard let first = rest.popFirst(), let value = Value.value(of: first) else { throw ByteReader.Malformed() }
        return value
      }
      guard let inputs = try? (repeat next((each Input).self)) else { return nil }
      let outputs = function(repeat each inputs)
      var parts: [PortableValue] = []
      repeat parts.append((each outputs).portable)
      return parts
    }
  }

  /// Returns the parts of the function's result, or nil if the values aren't of its parameters' types.
  public func callAsFunction(_ values: [PortableValue]) -> [PortableValue]? { call(values) }
}
