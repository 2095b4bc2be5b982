import AttentionEngine
import RefusalTesting
import Tensors

private let weights = Tensor.full([3, 2, 5, 5], values: 0.2)

/// What rollout, flow and the effects of heads refuse.
let interpretationRefusals: [Refusal] = [
  Refusal(
    """
    residualAttention: attentions need heads and two axes of tokens
      attentions  [5, 5]
    """
  ) { _ = residualAttention(.ones([5, 5])) },
  Refusal(
    """
    residualAttention: there are no heads
      attentions  [0, 5, 5]  axis 0 is 0
    """
  ) { _ = residualAttention(.ones([0, 5, 5])) },
  Refusal(
    """
    residualAttention: the residual 1.5 is not from 0 to 1
      attentions  [3, 2, 5, 5]
    """
  ) { _ = residualAttention(weights, residual: 1.5) },
  Refusal(
    """
    residualAttention: a weight is -0.5, not 0 or more
      attentions  [2, 2, 2]
    """
  ) { _ = residualAttention(.full([2, 2, 2], values: -0.5)) },
  Refusal(
    """
    attentionRollout: attentions need layers, heads and two axes of tokens
      attentions  [2, 5, 5]
    """
  ) { _ = attentionRollout(.ones([2, 5, 5])) },
  Refusal(
    """
    attentionRollout: the attentions are not square, 5 and 7
      attentions  [3, 2, 5, 7]  axis 2 is 5, axis 3 is 7
    """
  ) { _ = attentionRollout(.ones([3, 2, 5, 7])) },
  Refusal(
    """
    attentionRollout: there are no layers
      attentions  [0, 2, 5, 5]  axis 0 is 0
    """
  ) { _ = attentionRollout(.ones([0, 2, 5, 5])) },
  Refusal(
    """
    attentionRollout: the residual nan is not from 0 to 1
      attentions  [3, 2, 5, 5]
    """
  ) { _ = attentionRollout(weights, residual: .nan) },
  Refusal(
    """
    attentionFlow: a weight is nan, not finite
      attentions  [3, 2, 5, 5]
    """
  ) { _ = attentionFlow(weights * .nan) },
  Refusal(
    """
    attentionFlow: a weight is -0.2, not 0 or more
      attentions  [3, 2, 5, 5]
    """
  ) { _ = attentionFlow(-weights) },
  Refusal("FlowNetwork: the count of nodes is negative, -1") { _ = FlowNetwork(nodes: -1) },
  Refusal(
    """
    addEdge: there is no node 3
      nodes  0 to 2
    """
  ) {
    var network = FlowNetwork(nodes: 3)
    network.addEdge(from: 0, to: 3, capacity: 1)
  },
  Refusal("addEdge: the capacity -1.0 is not a number from 0") {
    var network = FlowNetwork(nodes: 3)
    network.addEdge(from: 0, to: 1, capacity: -1)
  },
  Refusal(
    """
    maximumFlow: there is no node -1
      nodes  none
    """
  ) { _ = FlowNetwork(nodes: 0).maximumFlow(from: -1, to: 0) },
  Refusal("maximumFlow: source and sink are the same node, 2") {
    _ = FlowNetwork(nodes: 3).maximumFlow(from: 2, to: 2)
  },
  Refusal(
    """
    headEffects: ablated is not the output with an axis of heads
      output   [5, 7]
      ablated  [3, 7, 5]
      axes     output […, tokens, width], ablated […, heads, tokens, width]
    """
  ) { _ = headEffects(output: .ones([5, 7]), ablated: .ones([3, 7, 5])) },
  Refusal(
    """
    headEffects: contributions need heads, tokens and width
      contributions  [5, 7]
    """
  ) { _ = headEffects(contributions: .ones([5, 7])) },
  Refusal(
    """
    headEffects: the sizes 5 and 7 do not broadcast
      bias    [5]     axis 0 is 5
      output  [5, 7]  axis 1 is 7
    """
  ) { _ = headEffects(contributions: .ones([3, 5, 7]), bias: .ones([5])) },
  Refusal("headEffects: 0 heads, not one or more") { _ = headEffects(heads: 0) { $0 } },
  Refusal(
    """
    headEffects: the output changes its shape without head 1
      with     [3]
      without  [2]
    """
  ) { _ = headEffects(heads: 3) { $0[1].item() == 0 ? Tensor([1, 2]) : $0 } },
  Refusal(
    """
    residualAttention: the attentions are not square, 5 and 7
      attentions  [2, 5, 7]  axis 1 is 5, axis 2 is 7
    """
  ) { _ = residualAttention(.ones([2, 5, 7])) },
]
