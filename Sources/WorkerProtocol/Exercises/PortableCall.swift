import Reports

/// One call of an exercise's function.
public struct PortableCall: Equatable, Sendable {
  /// An argument of a call.
  public enum Argument: Equatable, Sendable {
    /// A value.
    case value(PortableValue)
    /// A part of what an earlier call of the same case returned, both counted from 0: a state that is handed on.
    case earlier(call: Int, part: Int)
  }

  /// The arguments, one for each parameter.
  public var arguments: [Argument]

  /// Creates a call from its arguments.
  public init(_ arguments: [Argument]) { self.arguments = arguments }

  /// Returns the values of the arguments, or nil if an earlier call has no result of this number.
  ///
  /// - Parameter results: the results of the calls before this one, each in its parts.
  public func values(after results: [[PortableValue]]) -> [PortableValue]? {
    var values: [PortableValue] = []
    for argument in arguments {
      switch argument {
      case .value(let value): values.append(value)
      case .earlier(let call, let part):
        guard results.indices.contains(call), results[call].indices.contains(part) else { return nil }
        values.append(results[call][part])
      }
    }
    return values
  }
}

extension PortableCall {
  func write(to writer: inout ByteWriter) {
    writer.write(arguments) { writer, argument in
      switch argument {
      case .value(let value):
        writer.write(true)
        value.write(to: &writer)
      case .earlier(let call, let part):
        writer.write(false)
        writer.write(call)
        writer.write(part)
      }
    }
  }

  init(_ reader: inout ByteReader) throws {
    arguments = try reader.readArray { reader in
      try reader.readBool()
        ? .value(try PortableValue(&reader)) : .earlier(call: try reader.readInt(), part: try reader.readInt())
    }
  }
}
