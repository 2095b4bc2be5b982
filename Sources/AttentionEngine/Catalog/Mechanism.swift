import Tensors

/// One mechanism of the engine: what it is, where it is from, what it costs, and itself, ready to run.
///
/// A mechanism is written down in the file that defines it, and listed in ``Catalog``. What is written here is tested:
/// each of its ``laws`` on random sizes, and its ``work`` against what it does when it runs.
public struct Mechanism: Sendable {
  /// What a mechanism is about, in the order of the engine's folders.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// How queries and keys are compared.
    case scores
    /// Which keys a query may see.
    case masks
    /// Several attentions side by side.
    case heads
    /// How order is told.
    case positions
    /// What is kept of earlier tokens.
    case caches
    /// The same, or nearly the same, for less.
    case efficient
    /// What stands around attention.
    case layers
  }

  /// Whether a mechanism computes softmax attention itself.
  public enum Exactness: Sendable, Equatable {
    /// Softmax attention over all the keys that its mask allows, to the last digits of `Float`.
    case exact
    /// A number near that of softmax attention, for less work: the greatest error of an output on
    /// ``AttentionInputs``' unit normal numbers at ``AttentionSize/standard``, and where it comes from.
    case approximate(tolerance: Float, reason: String)
    /// Another function, which does not try to be plain softmax attention, and what it is instead.
    case different(String)
  }

  /// What must hold for every size and every input. The tests run each over all mechanisms that claim it.
  public enum Law: String, Sendable, Equatable, CaseIterable {
    /// The weights of each query sum to 1, or are all 0 where it may see nothing.
    case rowsSumToOne
    /// A later token changes no earlier output, bit for bit.
    case causal
    /// The order of the keys does not matter if the values come along.
    case keysInAnyOrder
    /// Tokens in another order give the same outputs in that order: there are no positions.
    case tokensInAnyOrder
    /// The output is that of ``scaledDotProductAttention(queries:keys:values:scale:mask:)``, causal if this is.
    case plain
  }

  /// A short name that never changes: `scaled-dot-product`.
  public var id: String
  /// The name to show.
  public var title: String
  /// What it is about.
  public var kind: Kind
  /// Authors, title and year.
  public var paper: String
  /// Whether it is softmax attention.
  public var exactness: Exactness
  /// The number of the lesson that takes it apart.
  public var lesson: Int?
  /// What it costs, in words and letters: n queries, m keys, d features, h heads, w window, r rank.
  public var cost: String
  /// What holds for it.
  public var laws: Set<Law>
  /// Whether queries, keys and values must come from the same tokens, as many of each.
  public var isSelfAttention: Bool
  /// What it costs as a function of the sizes: what counting its run gives, without running it.
  public var work: @Sendable (AttentionSize) -> Work
  /// The mechanism itself.
  public var attend: @Sendable (AttentionInputs) -> AttentionResult

  /// A mechanism, and everything that a reader of the catalog is told of it.
  public init(
    id: String, title: String, kind: Kind, paper: String, exactness: Exactness, lesson: Int? = nil, cost: String,
    laws: Set<Law>, isSelfAttention: Bool = false, work: @escaping @Sendable (AttentionSize) -> Work,
    attend: @escaping @Sendable (AttentionInputs) -> AttentionResult
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.paper = paper
    self.exactness = exactness
    self.lesson = lesson
    self.cost = cost
    self.laws = laws
    self.isSelfAttention = isSelfAttention
    self.work = work
    self.attend = attend
  }
}

extension Mechanism: CustomStringConvertible {
  /// Its id and its name: `tiled: Tiled attention (FlashAttention)`.
  public var description: String { "\(id): \(title)" }
}

/// What a mechanism of the catalog gives.
public struct AttentionResult: Sendable, Equatable {
  /// The outputs, `[heads, n, dᵥ]`.
  public var output: Tensor
  /// What each query gives each key, `[heads, n, m]`, where the mechanism makes such a grid.
  public var weights: Tensor?

  /// A result, with the weights if there are any.
  public init(output: Tensor, weights: Tensor? = nil) {
    self.output = output
    self.weights = weights
  }
}
