import AttentionEngine
import Tensors

extension Exercise {
  /// Masking, so that no query sees a later key.
  static let causalMask = Exercise(
    "07-causal-mask", title: "Not looking ahead", function: "causalWeights", ["_ scores"],
    reference: { (scores: Tensor) in softmax(causalMask(scores, .bottomRight).applied(to: scores), axis: -1) },
    mistakes: [
      KnownMistake("no-mask", "plain softmax: every query sees every key") { (scores: Tensor) in
        softmax(scores, axis: -1)
      },
      KnownMistake("after-softmax", "softmax masked afterwards: the rows no longer sum to 1") { (scores: Tensor) in
        softmax(scores, axis: -1) * causalMask(scores, .bottomRight).allowed
      },
      KnownMistake("inverted", "the mask turned round: each query sees itself and the future") { (scores: Tensor) in
        softmax(which(lower(scores, k: -1), -.infinity, scores), axis: -1)
      },
      KnownMistake("not-itself", "a mask that is one diagonal too strict: a query can't see its own key") {
        (scores: Tensor) in softmax(which(lower(scores, k: -1), scores, -.infinity), axis: -1)
      },
      KnownMistake("one-ahead", "a mask that is one diagonal too lax: each query sees one key of the future") {
        (scores: Tensor) in softmax(which(lower(scores, k: 1), scores, -.infinity), axis: -1)
      },
      KnownMistake("top-left", "a mask aligned at the top left: with more keys than queries the newest are never seen")
      {
        (scores: Tensor) in softmax(causalMask(scores, .topLeft).applied(to: scores), axis: -1)
      },
      KnownMistake("zeroed-scores", "scores set to 0 in place of -∞: exp(0) is 1, and the future keeps a weight") {
        (scores: Tensor) in softmax(scores * causalMask(scores, .bottomRight).allowed, axis: -1)
      },
    ],
    cases: {
      [
        ExerciseCase("one token", Tensor([[5]])),
        ExerciseCase("two tokens", Tensor([[1, 2], [3, 4]])),
        ExerciseCase("equal scores", Tensor.zeros([3, 3])),
        ExerciseCase("a huge score in the future", Tensor([[0, 10_000, 0], [1, 2, 10_000], [0, 0, 0]])),
        ExerciseCase("hugely negative scores", Tensor([[-10_000, 0], [-10_000, -10_002]])),
        ExerciseCase("one query, three keys", Tensor([[1, 2, 3]])),
        ExerciseCase("two queries, five keys", Tensor([[1, 0, 2, 9, 9], [0, 1, 0, 1, 9]])),
        ExerciseCase("as many keys as queries", Tensor.normal([5, 5], scale: 2, seed: 71)),
        ExerciseCase("random, 3 by 7", Tensor.normal([3, 7], scale: 2, seed: 72)),
        ExerciseCase("random, 2 by 11", Tensor.normal([2, 11], scale: 2, seed: 73)),
        ExerciseCase("a batch", Tensor.normal([2, 3, 5], scale: 2, seed: 74)),
        ExerciseCase("heads of a batch", Tensor.normal([3, 2, 5, 7], scale: 2, seed: 75)),
      ]
    })

  private static func causalMask(_ scores: Tensor, _ alignment: AttentionMask.Alignment) -> AttentionMask {
    AttentionMask.causal(queries: scores.dim(-2), keys: scores.dim(-1), alignment: alignment)
  }

  /// Returns ones up to `k` diagonals right of the one that ends at the bottom right.
  private static func lower(_ scores: Tensor, k: Int) -> Tensor {
    Tensor.tri(scores.dim(-2), m: scores.dim(-1), k: k + scores.dim(-1) - scores.dim(-2))
  }
}
