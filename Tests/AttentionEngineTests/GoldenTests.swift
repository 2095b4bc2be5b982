import Tensors
import Testing

/// What the engine gives for a case: every output that the case has, by its name there.
typealias GoldenReader = @Sendable (GoldenCase) throws -> [String: Tensor]

/// Every operation that the engine has, by the name it has in the cases.
let goldenReaders: [String: GoldenReader] = [
  scoreReaders,
  maskReaders,
  headReaders,
  layerReaders,
  positionReaders,
  comparisonReaders,
  cacheReaders,
  efficientReaders,
  precisionReaders,
  gradientReaders,
  interpretationReaders,
].reduce(into: [:]) { $0.merge($1) { _, _ in fatalError("an operation has two readers") } }

/// Operations that are no mechanisms of the engine: training, the metrics of texts, whole models.
let operationsElsewhere: Set<String> = [
  "activation_grad", "adam", "adamw", "bleu_corpus", "bleu_sentence", "cross_entropy", "embedding_grad",
  "grad_clip_norm", "layer_norm_grad", "linear_grad", "lr_inverse_sqrt", "lr_warmup_cosine", "mha_grad",
  "rms_norm_grad", "rope_grad", "rouge", "sampling_filters", "sgd_momentum", "tiny_gpt", "tiny_llama",
]

@Suite("The golden vectors")
struct GoldenTests {
  static let names = GoldenCase.all.filter { !operationsElsewhere.contains($0.value.op) }.keys.sorted()

  @Test("are there")
  func folder() {
    #expect(!Self.names.isEmpty, "\(GoldenCase.folder.path) holds no case")
  }

  @Test("are what the engine computes, output by output", arguments: names)
  func agrees(name: String) throws {
    let golden = try #require(GoldenCase.all[name])
    let reader = try #require(goldenReaders[golden.op], "\(golden.op) has no reader")
    let results = try reader(golden)
    for (output, want) in golden.outputs.sorted(by: { $0.key < $1.key }) {
      let got = try #require(results[output], "\(name): \(output) is not computed")
      #expect(
        want.accepts(got, tolerance: golden.tolerance),
        "\(name): \(output) is \(got), and should be \(want.tensor)")
    }
  }
}
