/// One call of an exercise's function, with its arguments in the order of the parameters.
///
///     Call(Tensor([[1, 0]]), 3)
public struct Call: Sendable {
  let arguments: [PortableCall.Argument]

  /// Creates a call from its arguments; ``Handed`` stands for a part of what the call before returned.
  public init(_ arguments: any Portable...) { self.init(list: arguments) }

  init(_ arguments: [PortableCall.Argument]) { self.arguments = arguments }

  init(list: [any Portable]) {
    // The number of the earlier call is filled in where the calls are put in a row.
    arguments = list.map { argument in
      (argument as? Handed).map { .earlier(call: -1, part: $0.part) } ?? .value(argument.portable)
    }
  }

  /// Returns the call as the `place`th of a row, counted from 0.
  func portable(at place: Int) -> PortableCall {
    PortableCall(
      arguments.map { argument in
        if case .earlier(_, let part) = argument { .earlier(call: place - 1, part: part) } else { argument }
      })
  }
}
