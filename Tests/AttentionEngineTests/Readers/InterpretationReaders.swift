import AttentionEngine
import Tensors

/// What attention maps are read for.
let interpretationReaders: [String: GoldenReader] = [
  "attention_rollout": { golden in
    let rollout = attentionRollout(
      try golden.input("attentions"), residual: Float(try golden.number("residual")), headFusion: try golden.headFusion)
    return ["rollout": rollout.rollout, "a_hat": rollout.layers]
  },
  "attention_flow": { golden in
    let flow = attentionFlow(
      try golden.input("attentions"), residual: Float(try golden.number("residual")), headFusion: try golden.headFusion)
    return ["flow": flow]
  },
]

extension GoldenCase {
  /// What becomes of several heads.
  fileprivate var headFusion: HeadFusion {
    get throws {
      guard let fusion = HeadFusion(rawValue: try text("head_fusion")) else {
        throw Missing(what: "head fusion that is known", in: self.case)
      }
      return fusion
    }
  }
}
