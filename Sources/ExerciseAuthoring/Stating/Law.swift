import Reports

/// A property of every correct result, which can be judged without the expected one.
///
///     Law("each row sums to 1") { (weights: DoubleTensor, scores: DoubleTensor) in
///       .near(weights.sum(axis: -1), 1, "the sum of the row")
///     }
///
/// The closure gets the result, then the inputs. A law may compare two results, one of them for other inputs:
///
///     Law("a score that is added everywhere changes nothing", varying: { (scores: DoubleTensor) in Call(scores + 3) }) {
///       (weights: DoubleTensor, shifted: DoubleTensor, scores: DoubleTensor) in
///       .near(shifted, weights, "the weight")
///     }
///
/// If the result is a pair, the closure gets it as one: `(result: (DoubleTensor, DoubleTensor), scores: DoubleTensor)`.
public struct Law {
  let name: String
  let vary: (([PortableValue]) -> [PortableValue]?)?
  let judge: (LawTrial) -> LawFinding?

  /// Creates a law of one result and its inputs.
  public init<each Input: Portable, Output: Portable>(
    _ name: String, _ holds: @escaping (Output, repeat each Input) -> LawFinding
  ) {
    self.name = name
    vary = nil
    judge = { trial in
      guard let inputs = try? Self.values(trial.inputs, as: repeat (each Input).self),
        let result = try? Self.values(trial.result, as: Output.self)
      else { return nil }
      return holds(result, repeat each inputs)
    }
  }

  /// Creates a law of one result, which is a pair, and its inputs.
  public init<each Input: Portable, First: Portable, Second: Portable>(
    _ name: String, _ holds: @escaping ((First, Second), repeat each Input) -> LawFinding
  ) {
    self.name = name
    vary = nil
    judge = { trial in
      guard let inputs = try? Self.values(trial.inputs, as: repeat (each Input).self),
        let result = try? Self.values(trial.result, as: First.self, Second.self)
      else { return nil }
      return holds(result, repeat each inputs)
    }
  }

  /// Creates a law of two results: that for the inputs, and that for the inputs which `varying` makes of them.
  public init<each Input: Portable, Output: Portable>(
    _ name: String, varying: @escaping (repeat each Input) -> Call,
    _ holds: @escaping (Output, Output, repeat each Input) -> LawFinding
  ) {
    self.name = name
    vary = Self.variation(varying)
    judge = { trial in
      guard let inputs = try? Self.values(trial.inputs, as: repeat (each Input).self),
        let result = try? Self.values(trial.result, as: Output.self),
        let other = try? Self.values(trial.varied ?? [], as: Output.self)
      else { return nil }
      return holds(result, other, repeat each inputs)
    }
  }

  /// Creates a law of two results that are pairs.
  public init<each Input: Portable, First: Portable, Second: Portable>(
    _ name: String, varying: @escaping (repeat each Input) -> Call,
    _ holds: @escaping ((First, Second), (First, Second), repeat each Input) -> LawFinding
  ) {
    self.name = name
    vary = Self.variation(varying)
    judge = { trial in
      guard let inputs = try? Self.values(trial.inputs, as: repeat (each Input).self),
        let result = try? Self.values(trial.result, as: First.self, Second.self),
        let other = try? Self.values(trial.varied ?? [], as: First.self, Second.self)
      else { return nil }
      return holds(result, other, repeat each inputs)
    }
  }

  /// Returns what makes the other inputs of a law; its answer is nil if the closure doesn't take the inputs.
  private static func variation<each Input: Portable>(
    _ varying: @escaping (repeat each Input) -> Call
  ) -> ([PortableValue]) -> [PortableValue]? {
    { inputs in
      guard let inputs = try? values(inputs, as: repeat (each Input).self) else { return nil }
      return varying(repeat each inputs).portable(at: 0).values(after: []).map { $0.map(\.rounded) }
    }
  }

  private static func values<each Value: Portable>(
    _ portable: [PortableValue], as types: repeat (each Value).Type
  ) throws -> (repeat each Value) {
    var rest = portable[...]
    func next<One: Portable>(_ type: One.Type) throws -> One {
      guard let first = rest.popFirst(), let value = One.value(of: first) else { throw ByteReader.Malformed() }
      return value
    }
    return (repeat try next(each types))
  }
}
