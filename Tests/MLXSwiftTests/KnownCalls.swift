/// All ways to call the operations of one name on one side, to hold those of the other side against.
struct KnownCalls {
  /// What is known of one way to call.
  private struct Call {
    /// The kinds of value that each place takes.
    var parameters: [Set<String>]
    /// The kinds of value that come out.
    var result: Set<String> = []
    /// What the parameters are that the call leaves out, by their labels.
    var omitted: [[String: String]] = []
  }

  /// What is wrong with a declaration of the other side.
  struct Fault {
    let declaration: Declaration
    /// What is to be said of its parameters, by their places: another type, another value if left out.
    var told: [Int: String] = [:]
    /// Whether some way to call it isn't known.
    var isUnknown = false
    /// Whether something else comes out.
    var hasOtherResult = false
    /// Whether it takes numbers of types that aren't taken on this side.
    var takesMoreNumbers = false
    fileprivate var labels: Set<String> = []

    /// How it is called, in the words of a document; nil if nothing is wrong but the types of numbers.
    var call: String? {
      guard isUnknown || hasOtherResult || !told.isEmpty else { return nil }
      return declaration.call(telling: told, known: labels.union(["_:"]), result: hasOtherResult)
    }
  }

  private var calls: [Spelling: Call] = [:]
  private let labels: Set<String>
  private let dropped: Set<String>

  /// - Parameter dropped: labels, with their colons, whose parameters don't count.
  init(of declarations: [Declaration], dropping dropped: Set<String>) {
    labels = Set(declarations.flatMap { $0.parameters.map { $0.label + ":" } })
    self.dropped = dropped
    for one in declarations {
      for (spelling, places) in one.spellings(dropping: dropped) {
        let kinds = places.map { TypeKind.kinds(of: one.allParameters[$0].type) }
        var call = calls[spelling] ?? Call(parameters: kinds)
        for place in kinds.indices { call.parameters[place].formUnion(kinds[place]) }
        call.result.formUnion(TypeKind.kinds(of: one.result))
        var omitted: [String: String] = [:]
        for (place, parameter) in one.allParameters.enumerated() where !places.contains(place) {
          omitted[parameter.label] = parameter.standardValue
          if parameter.label == "type" && parameter.standard == "Float.self" { omitted["dtype"] = ".float32" }
          if parameter.label == "dtype" && parameter.standard == ".float32" { omitted["type"] = "Float.self" }
        }
        call.omitted.append(omitted)
        calls[spelling] = call
      }
    }
  }

  /// Returns what is wrong with declarations of the other side.
  func faults(of declarations: [Declaration]) -> [Fault] { declarations.map(fault) }

  private func fault(of one: Declaration) -> Fault {
    var fault = Fault(declaration: one, labels: labels)
    let parameters = one.allParameters
    for (spelling, places) in one.spellings(dropping: dropped) {
      guard let known = calls[spelling] else {
        fault.isUnknown = true
        continue
      }
      for (index, place) in places.enumerated() {
        let kinds = TypeKind.kinds(of: parameters[place].type)
        let missing = kinds.subtracting(known.parameters[index])
        if !missing.isSubset(of: TypeKind.numbers) {
          fault.told[place] = parameters[place].type
        } else if !missing.isEmpty && kinds.isSuperset(of: TypeKind.numbers) {
          // A literal fits any type of number; a variable only its own.
          fault.takesMoreNumbers = true
        }
      }
      for (place, parameter) in parameters.enumerated() where !places.contains(place) {
        let label = parameter.label + ":"
        guard let value = parameter.standardValue, labels.contains(label), !dropped.contains(label) else { continue }
        if !known.omitted.contains(where: { $0[parameter.label] == value }) {
          fault.told[place] = "\(parameter.type) = \(parameter.standard ?? "")"
        }
      }
      if !TypeKind.kinds(of: one.result).subtracting(known.result).isSubset(of: TypeKind.numbers) {
        fault.hasOtherResult = true
      }
    }
    return fault
  }
}
