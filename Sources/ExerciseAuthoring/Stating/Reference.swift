/// What an exercise asks for, as its author states it: the function, the cases it is judged on, and its laws.
///
///     let reference = Reference(scaledScores) {
///       Case("one number each", Tensor([[3]]), Tensor([[5]]))
///       Family("random, {queries} by {keys}") { sizes, seed in … }
///         .drawn(["queries": 3, "keys": 5, "features": 2], seed: 51)
///       Law("twice the queries, twice the scores", …) { … }
///     }
///
///     func scaledScores(queries: DoubleTensor, keys: DoubleTensor) -> DoubleTensor { … }
///
/// The function has a `DoubleTensor` for each `Tensor` of the signature, and a `Double` for each `Float`. It returns
/// one value or a tuple without labels. The file that states it is `reference.swift` in the exercise's folder, and the
/// name must be `reference`. It runs in a process of its own, with limits, and never in that of a submission.
public struct Reference {
  let function: PortableFunction
  let cases: [CaseSource]
  let families: [Family]
  let laws: [Law]

  /// Where a case comes from.
  enum CaseSource {
    case fixed(Case)
    case drawn(family: Int)
  }

  /// Creates a reference from its function and its parts.
  public init<each Input: Portable, each Output: Portable>(
    _ function: @escaping (repeat each Input) -> (repeat each Output),
    @ReferenceBuilder parts: () -> [ReferenceBuilder.Part]
  ) {
    self.function = PortableFunction(function)
    var (cases, families, laws): ([CaseSource], [Family], [Law]) = ([], [], [])
    for part in parts() {
      switch part {
      case .fixed(let each): cases.append(.fixed(each))
      case .family(let family):
        cases.append(.drawn(family: families.count))
        families.append(family)
      case .law(let law): laws.append(law)
      }
    }
    (self.cases, self.families, self.laws) = (cases, families, laws)
  }
}
