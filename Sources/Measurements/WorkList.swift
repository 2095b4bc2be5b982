/// Everything whose speed or memory is measured, with what is to be reached.
public enum WorkList {
  /// All works, in the order in which they are shown.
  public static let all: [Work] =
    attention + [memory, small] + decoding + [codes] + training + products + multiHead

  private static let sizes = [512, 1_024, 2_048, 4_096, 8_192]
  private static let heads = 8, features = 64
  private static let rivals: [Side] = [.attnlab, .torch, .onnxruntime, .openvino]

  /// Fused attention: 4 d operations for each pair of a query and a key that it sees, in each head.
  private static let attention = [false, true].flatMap { isCausal in
    sizes.map { count in
      let pairs = Double(isCausal ? count * (count + 1) / 2 : count * count)
      let kind = isCausal ? "causal" : "full"
      var targets: [Work.Target] = [
        .share(isCausal ? 0.82 : count > 512 ? 0.85 : 0.82), .timesBest(isCausal ? 1.4 : count > 512 ? 1.2 : 1.15),
      ]
      if count <= 2_048 { targets.append(.error(1e-6)) }
      return Work(
        id: "attention/\(kind)/\(count)", group: "attention", title: "attention, \(kind), n = \(Self.text(count))",
        sides: rivals, amount: .operations(4 * Double(heads * features) * pairs),
        intensity: isCausal ? nil : Double(count) / 4, targets: targets)
    }
  }

  private static let memory = Work(
    id: "attention/full/4096", group: "memory", title: "memory beyond inputs and output, n = 4,096", sides: rivals,
    measure: .memory, targets: [.atMost(Double(4 << 20))])

  private static let small = Work(
    id: "attention/small/6", group: "small", title: "attention, 2 heads, 6 tokens, width 8", sides: rivals,
    targets: [.atMost(0.5e-6), .error(1e-6)])

  /// One query against a cache: its keys and values are read once.
  private static let decoding = [1_024, 8_192, 65_536].map { count in
    Work(
      id: "decode/\(count)", group: "decode", title: "one query, a cache of \(text(count))", sides: [.attnlab, .torch],
      amount: .bytes(Double(8 * heads * features * count)), intensity: count == 65_536 ? 0.5 : nil,
      targets: (count == 65_536 ? [.share(0.85)] : []) + [.timesBest(1.2), .error(1e-6)])
  }

  private static let codes = Work(
    id: "codes/65536", group: "decode", title: "one query, a cache of 65,536 in int8",
    sides: [.attnlab, .attnlabFloat],
    others: [.attnlabFloat: "decode/65536"], targets: [.timesBest(2.5)])

  /// Two products forward and five backward, one of which computes the weights once more.
  private static let training = [512, 2_048].map { count in
    Work(
      id: "training/\(count)", group: "training", title: "attention, forward and backward, n = \(text(count))",
      sides: [.attnlab, .torch], amount: .operations(14 * Double(heads * features * count * count)),
      targets: [.timesBest(1.3)])
  }

  private static let products = [256, 1_024, 2_048].map { count in
    Work(
      id: "product/\(count)", group: "product", title: "matrix product, \(text(count))",
      sides: [.attnlab, .numpy, .torch], amount: .operations(2 * Double(count * count * count)),
      intensity: Double(count) / 6,
      targets: [.share(0.85), .timesBest(1)])
  }

  /// Four projections and the attention between them.
  private static let multiHead = [("plain", "without weights"), ("weights", "with weights")].map { kind, words in
    let (width, count) = (heads * features, 512)
    return Work(
      id: "multihead/\(kind)/\(count)", group: "multihead",
      title: "MultiHeadAttention, width 512, n = 512, \(words)", sides: [.attnlab, .torch],
      amount: .operations(8 * Double(count * width * width) + 4 * Double(width * count * count)),
      targets: [.timesBest(1.3)])
  }

  /// Returns a number with a comma before its last three digits.
  private static func text(_ count: Int) -> String {
    count < 1_000 ? "\(count)" : "\(count / 1_000)," + String("\(1_000 + count % 1_000)".dropFirst())
  }
}
