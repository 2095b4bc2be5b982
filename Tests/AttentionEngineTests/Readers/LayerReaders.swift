import AttentionEngine
import Tensors

/// What stands around attention, and the layers made of both.
let layerReaders: [String: GoldenReader] = [
  "activation": { ["y": try $0.activation("kind")(try $0.input("x"))] },
  "linear": { golden in
    ["y": Linear(weight: try golden.input("weight"), bias: golden.optionalInput("bias"))(try golden.input("x"))]
  },
  "embedding": { ["out": Embedding(weight: try $0.input("table"))(try $0.input("ids"))] },
  "token_plus_position": { golden in
    let tokens = Embedding(weight: try golden.input("token_table"))(try golden.input("ids"))
    let positions = LearnedPositions(table: try golden.input("position_table"))
    return ["out": positions(tokens, offset: golden.has("start") ? try golden.int("start") : 0)]
  },
  "layer_norm": { golden in
    let x = try golden.input("x")
    var norm = LayerNorm(dimensions: x.dim(-1), eps: Float(try golden.number("eps")), affine: false)
    norm.weight = golden.optionalInput("weight")
    norm.bias = golden.optionalInput("bias")
    return ["y": norm(x)]
  },
  "rms_norm": { golden in
    let x = try golden.input("x")
    var norm = RMSNorm(dimensions: x.dim(-1), eps: Float(try golden.number("eps")))
    norm.weight = golden.optionalInput("weight") ?? norm.weight
    return ["y": norm(x)]
  },
  "ffn": { golden in
    let feedForward = FeedForward(
      up: Linear(weight: try golden.input("w1"), bias: golden.optionalInput("b1")),
      down: Linear(weight: try golden.input("w2"), bias: golden.optionalInput("b2")),
      activation: try golden.activation("activation"))
    return ["y": feedForward(try golden.input("x"))]
  },
  "ffn_swiglu": { golden in
    let feedForward = GatedFeedForward(
      gate: Linear(weight: try golden.input("w_gate")), up: Linear(weight: try golden.input("w_up")),
      down: Linear(weight: try golden.input("w_down")))
    return ["y": feedForward(try golden.input("x"))]
  },
  "encoder_layer": { golden in
    let layer = EncoderLayer(
      selfAttention: try golden.multiHeadAttention("self_attn.", heads: try golden.int("num_heads")),
      feedForward: try golden.feedForward, attentionNorm: try golden.norm(1), feedForwardNorm: try golden.norm(2),
      norm: try golden.placement)
    return ["y": layer(try golden.input("x"), mask: try golden.selfAttentionMask)]
  },
  "decoder_layer": { golden in
    let heads = try golden.int("num_heads")
    let layer = DecoderLayer(
      selfAttention: try golden.multiHeadAttention("self_attn.", heads: heads),
      crossAttention: try golden.multiHeadAttention("cross_attn.", heads: heads),
      feedForward: try golden.feedForward, selfAttentionNorm: try golden.norm(1),
      crossAttentionNorm: try golden.norm(2), feedForwardNorm: try golden.norm(3), norm: try golden.placement)
    let y = layer(
      try golden.input("x"), memory: try golden.input("memory"), mask: try golden.selfAttentionMask,
      memoryMask: golden.paddingMask("memory_key_padding_mask"))
    return ["y": y]
  },
]

extension GoldenCase {
  /// The activation that a setting names; "gelu" alone is the exact one, as in torch.
  fileprivate func activation(_ name: String) throws -> Activation {
    switch try text(name) {
    case "gelu_erf", "gelu": .gelu
    case "gelu_tanh": .geluApproximate
    case let other:
      try Activation(rawValue: other) ?? { throw Missing(what: "known activation \(other)", in: `case`) }()
    }
  }

  fileprivate var feedForward: FeedForward {
    get throws {
      FeedForward(
        up: Linear(weight: try input("linear1_weight"), bias: optionalInput("linear1_bias")),
        down: Linear(weight: try input("linear2_weight"), bias: optionalInput("linear2_bias")),
        activation: try activation("activation"))
    }
  }

  fileprivate func norm(_ number: Int) throws -> LayerNorm {
    LayerNorm(
      weight: try input("norm\(number)_weight"), bias: optionalInput("norm\(number)_bias"),
      eps: Float(try self.number("layer_norm_eps")))
  }

  fileprivate var placement: NormPlacement {
    get throws {
      try NormPlacement(rawValue: try text("norm")) ?? { throw Missing(what: "known placement", in: `case`) }()
    }
  }

  /// Causal where the settings say so, and without padding.
  fileprivate var selfAttentionMask: AttentionMask? {
    get throws {
      let n = try input("x").dim(-2)
      let isCausal = has("causal_self_attention") ? try flag("causal_self_attention") : false
      let causal: AttentionMask? = isCausal ? .causal(queries: n, keys: n) : nil
      guard let causal, let padding = paddingMask("key_padding_mask") else {
        return causal ?? paddingMask("key_padding_mask")
      }
      return causal && padding
    }
  }
}
