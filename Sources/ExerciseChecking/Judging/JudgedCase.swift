import WorkerProtocol

/// A case as a submission is judged on it: one of the reference's, or all of them once more in one process.
///
/// Each case of the reference runs in a process of its own, where nothing can be left over from another one. The last
/// case calls the function with all their inputs in one process and in another order, so that a result which depends
/// on earlier calls (weights that are kept in a global variable, a counter) is found without a case of the author's.
struct JudgedCase {
  /// The calls and what is expected of them.
  let stated: ReferenceSheet.Case
  /// For each call the name of the case that it repeats; nil in a case of the reference.
  let repeated: [String]?
  /// The types of elements that the results may have.
  let types: AskedTypes

  /// The name of the last case.
  static let again = "all again, in another order, in one process"
  /// The most numbers that go in and come out in the last case. At 4 bytes each they are a quarter of what a run may
  /// send; cases that would go beyond are left out of it.
  static let mostNumbers = 1 << 19

  /// Returns the cases of a reference, then those that are drawn for one verdict, and behind them the one that repeats
  /// them. A single call isn't repeated.
  ///
  /// Fresh cases with the sizes of a stated one are calls of the last case alone: there they come before or after it, so that
  /// a result which is kept by the shape of its inputs is found.
  static func all(of sheet: ReferenceSheet, fresh: [ReferenceSheet.Case] = []) -> [JudgedCase] {
    let types = AskedTypes(of: sheet)
    let own = sheet.cases + fresh.filter { $0.draw?.purpose == .fresh }
    var cases = own.map { JudgedCase(stated: $0, repeated: nil, types: types) }
    if let last = again(sheet.cases + fresh, types) { cases.append(last) }
    return cases
  }

  /// Whether it was drawn for one verdict.
  var isFresh: Bool { stated.draw.map { $0.purpose != .stated } ?? false }

  /// Returns the case that repeats others: their first calls, then their second ones and so on, each time from both
  /// ends of the list inwards, so that large cases come before small ones as well as after them.
  private static func again(_ cases: [ReferenceSheet.Case], _ types: AskedTypes) -> JudgedCase? {
    var numbers = 0
    let kept = cases.filter { each in
      let all = numbers + each.numberCount
      if all <= mostNumbers { numbers = all }
      return all <= mostNumbers
    }
    let order = (0..<kept.count).map { $0.isMultiple(of: 2) ? kept.count - 1 - $0 / 2 : $0 / 2 }
    let rounds = 0..<(kept.map(\.calls.count).max() ?? 0)
    let places = rounds.flatMap { call in order.filter { call < kept[$0].calls.count }.map { (each: $0, call: call) } }
    guard places.count > 1 else { return nil }
    var numberOfCall: [[Int]] = kept.map { Array(repeating: 0, count: $0.calls.count) }
    for (number, place) in places.enumerated() { numberOfCall[place.each][place.call] = number }
    let calls = places.map { place in
      PortableCall(
        kept[place.each].calls[place.call].arguments.map { argument in
          guard case .earlier(let call, let part) = argument else { return argument }
          // A call that hands on what comes later is refused by whoever runs it, here as in its own case.
          let own = numberOfCall[place.each]
          return .earlier(call: own.indices.contains(call) ? own[call] : -1, part: part)
        })
    }
    var all = ReferenceSheet.Case(
      name: again, line: 0, calls: calls, expected: places.map { kept[$0.each].expected[$0.call] }, draw: nil)
    all.processorMicroseconds = kept.map(\.processorMicroseconds).reduce(0, +)
    return JudgedCase(stated: all, repeated: places.map { kept[$0.each].name }, types: types)
  }
}

extension ReferenceSheet.Case {
  /// How many numbers go in and come out.
  fileprivate var numberCount: Int {
    let values = calls.flatMap(\.arguments).compactMap { if case .value(let value) = $0 { value } else { nil } }
    return (values + expected.flatMap(\.result)).reduce(0) { $0 + $1.numberCount }
  }
}

extension PortableValue {
  /// How many numbers or words the value has.
  fileprivate var numberCount: Int {
    switch self {
    case .list(let values): values.reduce(0) { $0 + $1.numberCount }
    default: wide?.elements.count ?? words?.count ?? 1
    }
  }
}
