// attnlab exercise 11-parameter-count
import Tensors

/// The learned numbers of one block: attention, feed-forward network and two norms.
///
/// - width: of the model
/// - heads, keyHeads: of the queries; of keys and values
/// - headWidth: of each head
/// - hidden: the width of the feed-forward network inside
/// - gated: whether it has a third matrix, for the gate
/// - biases: whether all matrices and norms have them
func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  0
}
