import Tensors

/// One mechanism of the engine: its description, its source, its cost, and the function itself, ready to run.
///
/// A mechanism is declared in the file that defines it, and listed in ``Catalog``. The declaration is tested: each of
/// its ``laws`` on random sizes, and its ``work`` against the work counted during a run.
public struct Mechanism: Sendable {
  /// The subject of a mechanism, in the order of the engine's folders.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// The comparison of queries and keys.
    case scores
    /// The keys that a query may see.
    case masks
    /// Several attentions side by side.
    case heads
    /// The encoding of order.
    case positions
    /// The memory of earlier tokens.
    case caches
    /// The same result, or nearly the same, for less work or memory.
    case efficient
    /// The layers around attention.
    case layers
  }

  /// Whether a mechanism computes softmax attention itself.
  public enum Exactness: Sendable, Equatable {
    /// Softmax attention over all the keys that its mask allows, to the last digits of `Float`.
    case exact
    /// An approximation of softmax attention, for less work: how far off its outputs are on ``AttentionInputs``' unit
    /// normal numbers at ``AttentionSize/standard``, and the cause. The error is √(Σ (output − exact)² / Σ exact²), over
    /// the outputs for the seeds 1 to 20, so that 1 is as far off as zeros are.
    case approximate(error: Float, reason: String)
    /// Another function, not meant to equal plain softmax attention, and a description of it.
    case different(String)
  }

  /// A property that must hold for every size and every input. The tests check each on all mechanisms that claim it.
  public enum Law: String, Sendable, Equatable, CaseIterable {
    /// The weights of each query sum to 1, or are all 0 if it may see no key.
    case rowsSumToOne
    /// A later token changes no earlier output, bit for bit.
    case causal
    /// The order of the keys does not matter if the values are reordered with them.
    case keysInAnyOrder
    /// Reordered tokens give the same outputs in the new order: there are no positions.
    case tokensInAnyOrder
    /// The output is that of ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)``, causal if the mechanism
    /// is.
    case plain
  }

  /// A short name that never changes: `scaled-dot-product`.
  public var id: String
  /// The name shown to a learner.
  public var title: String
  /// The subject.
  public var kind: Kind
  /// The paper: authors, title and year.
  public var paper: String
  /// Whether the mechanism is softmax attention.
  public var exactness: Exactness
  /// The cost, in words and letters: n queries, m keys, d features, h heads, w window, r rank.
  public var cost: String
  /// The laws that hold for it.
  public var laws: Set<Law>
  /// Whether queries, keys and values must come from the same tokens, in equal number.
  public var isSelfAttention: Bool
  /// The cost as a function of the sizes: equal to the counted work of a run, without running it.
  public var work: @Sendable (AttentionSize) -> Work
  /// The mechanism itself.
  public var attend: @Sendable (AttentionInputs) -> AttentionResult

  /// Creates a mechanism with everything that the catalog says of it.
  public init(
    id: String, title: String, kind: Kind, paper: String, exactness: Exactness, cost: String,
    laws: Set<Law>, isSelfAttention: Bool = false, work: @escaping @Sendable (AttentionSize) -> Work,
    attend: @escaping @Sendable (AttentionInputs) -> AttentionResult
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.paper = paper
    self.exactness = exactness
    self.cost = cost
    self.laws = laws
    self.isSelfAttention = isSelfAttention
    self.work = work
    self.attend = attend
  }
}

extension Mechanism: CustomStringConvertible {
  /// The id and the name: `tiled: Tiled attention (FlashAttention)`.
  public var description: String { "\(id): \(title)" }
}

/// The result of a mechanism of the catalog.
public struct AttentionResult: Sendable, Equatable {
  /// The outputs, `[heads, n, dᵥ]`.
  public var output: Tensor
  /// The weight of each key for each query, `[heads, n, m]`, if the mechanism makes this grid.
  public var weights: Tensor?

  /// Creates a result, with the weights if there are any.
  public init(output: Tensor, weights: Tensor? = nil) {
    self.output = output
    self.weights = weights
  }
}
