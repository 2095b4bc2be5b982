import AttentionEngine
import Tensors

extension Exercise {
  /// Masking, so that no query sees the padding of a shorter sequence.
  static let paddingMask = Exercise(
    "08-padding-mask", title: "Padding", function: "paddedWeights", ["scores", "lengths"],
    reference: { (scores: Tensor, lengths: [Int]) in
      let mask = AttentionMask.padding(lengths: lengths, keys: scores.dim(-1))
      let weights = softmax(mask.applied(to: scores), axis: -1)
      return which(mask.allowed.max(axis: -1, keepDims: true), weights, 0)
    },
    mistakes: [
      KnownMistake("nan-rows", "softmax of rows that see nothing: 0 / 0 is NaN") { (scores: Tensor, lengths: [Int]) in
        softmax(which(real(scores, lengths), scores, -.infinity), axis: -1)
      },
      KnownMistake("even-rows", "rows that see nothing share their weight out evenly: a large negative number, not -∞")
      {
        (scores: Tensor, lengths: [Int]) in
        softmax(which(real(scores, lengths), scores, -1e9), axis: -1)
      },
      KnownMistake("after-softmax", "softmax masked afterwards: the rows no longer sum to 1") {
        (scores: Tensor, lengths: [Int]) in
        softmax(scores, axis: -1) * real(scores, lengths)
      },
      KnownMistake("no-mask", "plain softmax: the padding is seen") { (scores: Tensor, _: [Int]) in
        softmax(scores, axis: -1)
      },
      KnownMistake("queries-masked", "a mask over the queries: rows were cleared where keys should be hidden") {
        (scores: Tensor, lengths: [Int]) in
        let rows = Tensor(0..<scores.dim(-2)).reshaped([1, scores.dim(-2), 1])
        return softmax(scores, axis: -1) * (rows .< Tensor(lengths).reshaped([lengths.count, 1, 1]))
      },
      KnownMistake("one-too-many", "a mask that lets one token of the padding in: ≤ in place of <") {
        (scores: Tensor, lengths: [Int]) in
        softmax(which(real(scores, lengths.map { $0 + 1 }), scores, -.infinity), axis: -1)
      },
      KnownMistake("inverted", "the mask turned round: only the padding is seen") { (scores: Tensor, lengths: [Int]) in
        let hidden = real(scores, lengths)
        let weights = softmax(which(hidden, -.infinity, scores), axis: -1)
        return which(hidden.min(axis: -1, keepDims: true), 0, weights)
      },
      KnownMistake("zeroed-scores", "scores set to 0 in place of -∞: exp(0) is 1, and the padding keeps a weight") {
        (scores: Tensor, lengths: [Int]) in
        softmax(scores * real(scores, lengths), axis: -1)
      },
    ],
    cases: {
      [
        ExerciseCase("one token", Tensor([[[4]]]), [1]),
        ExerciseCase("one token that is padding", Tensor([[[4]]]), [0]),
        ExerciseCase("no padding at all", Tensor([[[1, 2], [3, 4]]]), [2]),
        ExerciseCase("one real token", Tensor([[[1, 2, 3], [0, 0, 0]]]), [1]),
        ExerciseCase("equal scores", Tensor.zeros([2, 2, 3]), [2, 3]),
        ExerciseCase("an empty sequence in a batch", Tensor.zeros([3, 2, 2]), [2, 0, 1]),
        ExerciseCase("a huge score in the padding", Tensor([[[0, 1, 10_000], [-10_000, 2, 0]]]), [2]),
        padded([2, 3, 5], [4, 2], seed: 81),
        padded([3, 2, 7], [7, 1, 5], seed: 82),
        padded([5, 2, 3], [3, 0, 1, 2, 3], seed: 83),
        padded([2, 7, 5], [3, 5], seed: 84),
        padded([3, 5, 11], [0, 11, 6], seed: 85),
        padded([2, 3, 13], [12, 13], seed: 86),
        padded([5, 3, 2], [2, 1, 0, 1, 2], seed: 87),
        padded([7, 2, 3], [1, 2, 3, 0, 3, 2, 1], seed: 88),
        padded([3, 11, 5], [1, 4, 2], seed: 89),
        padded([2, 13, 7], [6, 3], seed: 90),
        padded([5, 7, 3], [2, 2, 0, 3, 1], seed: 91),
        padded([3, 7, 17], [17, 9, 16], seed: 92),
        padded([2, 5, 19], [1, 18], seed: 93),
      ]
    })

  /// Returns 1 if a key is a token, 0 if it is padding: `[batch, 1, keys]`.
  private static func real(_ scores: Tensor, _ lengths: [Int]) -> Tensor {
    Tensor(0..<scores.dim(-1)) .< Tensor(lengths).reshaped([lengths.count, 1, 1])
  }

  private static func padded(_ shape: [Int], _ lengths: [Int], seed: Int) -> ExerciseCase {
    ExerciseCase("random, lengths \(lengths)", Tensor.normal(shape, scale: 2, seed: seed), lengths)
  }
}
