/// One attention mechanism: what it is, where it is from, and what it costs.
public struct Mechanism: Sendable, Equatable {
  /// Whether a mechanism computes softmax attention itself.
  public enum Exactness: String, Sendable, Equatable {
    /// Softmax attention over all the keys that its mask allows.
    case exact
    /// A number near that of softmax attention, for less work.
    case approximate
    /// Another function, which does not try to be softmax attention.
    case different
  }

  /// A short name that never changes: `scaled-dot-product`.
  public var id: String
  /// The name to show.
  public var title: String
  /// Authors, title and year.
  public var paper: String
  /// Whether it is softmax attention.
  public var exactness: Exactness
  /// Multiply-adds and memory of one head, for n queries, m keys, d features.
  public var cost: String
  /// The number of the lesson that takes it apart.
  public var lesson: Int?
}

/// Every mechanism of the engine, in the order of the lessons. What is not listed here does not exist for a learner.
public enum Catalog {
  /// The mechanisms.
  public static let mechanisms: [Mechanism] = [
    Mechanism(
      id: "dot-product", title: "Dot-product attention",
      paper: "Luong, Pham and Manning, Effective approaches to attention-based neural machine translation, 2015",
      exactness: .exact, cost: "2 n m d multiply-adds, n m weights", lesson: 1),
    Mechanism(
      id: "scaled-dot-product", title: "Scaled dot-product attention",
      paper: "Vaswani et al., Attention is all you need, 2017",
      exactness: .exact, cost: "2 n m d multiply-adds, n m weights", lesson: 3),
    Mechanism(
      id: "masked", title: "Masked attention",
      paper: "Vaswani et al., Attention is all you need, 2017, section 3.2.3",
      exactness: .exact, cost: "2 n m d multiply-adds, n m weights, also for what is masked", lesson: 4),
  ]

  /// The mechanism of an id, or `nil`.
  public static func mechanism(_ id: String) -> Mechanism? {
    mechanisms.first { $0.id == id }
  }
}
