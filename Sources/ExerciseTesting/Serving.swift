/// What the function under test has returned for some inputs. The machinery uses it; a learner doesn't.
public struct TestedResult {
  private let parts: [PortableValue]

  /// Asks for the result of a call.
  public init(_ inputs: any Portable...) { parts = TestRun.answer(inputs.map(\.portable)) }

  /// Returns a part of the result, counted from 0.
  public func part<Value: Portable>(_ number: Int) -> Value {
    guard parts.indices.contains(number), let value = Value.value(of: parts[number]) else {
      fatalError("the result can't be read")
    }
    return value
  }
}

/// Begins to judge a file of tests. The machinery calls it; a learner doesn't.
public func attnlab_beginTests() { TestRun.serve() }

/// Tells that a file of tests was run to its end. The machinery calls it; a learner doesn't.
public func attnlab_endTests() { TestRun.finish() }
