import ExerciseChecking
import Foundation
import Testing
import WorkerProtocol

@Suite("What a failing verdict explains") struct ExplanationTests {
  private static func judge(_ exercise: String, _ body: String, seed: Int = 5) throws -> Verdict {
    // On a busy machine nothing of what is found is to be a matter of time.
    let checker = try TestChecker(seconds: 120)
    let exercise = try checker.course.catalog.exercise(id: exercise)
    let source = "\(exercise.mark)\nimport Tensors\n\n\(body)\n"
    return checker.checker.check(SubmissionFile(path: "mine.swift", source: source, exercise: exercise), seed: seed)
  }

  private static let overQueries = """
    func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
      let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
      let weights = softmax(scores, axis: 0)
      return matmul(weights, matmul(tokens, wv))
    }
    """

  @Test("is how far it came, the smallest case that fails, and a law: the same for every seed")
  func whole() throws {
    let verdict = try Self.judge("04-self-attention", Self.overQueries)
    let found = try #require(verdict.explanation)
    #expect(verdict.mistakes.map(\.slug) == ["over-queries"])
    #expect(found.progress?.reached?.stage == "scores" && found.progress?.reached?.line.number == 5)
    #expect(found.progress?.line.number == 6 && found.progress?.stage == "weights")
    let smallest = try #require(found.smallest)
    // Two tokens are needed: the softmax of one is right along any axis.
    #expect(smallest.isSmaller && smallest.inputs.map(\.name) == ["tokens", "wq", "wk", "wv"])
    #expect(smallest.parts[0].axes == ["token", "feature"] && smallest.parts[0].expected.numbers?.shape == [2, 1])
    #expect(smallest.parts[0].yours != nil && !smallest.verdict.passes)
    #expect(found.laws.count == 1 && found.laws[0].law.hasPrefix("the result lies between"))
    let other = try Self.judge("04-self-attention", Self.overQueries, seed: 6)
    #expect(other.explanation?.smallest == smallest)
    let stored = try JSONEncoder().encode(verdict)
    #expect(try JSONDecoder().decode(Verdict.self, from: stored) == verdict)
  }

  @Test("keeps what the statement asks of inputs: never more queries than keys")
  func rules() throws {
    let topLeft = """
      func causalWeights(_ scores: Tensor) -> Tensor {
        softmax(which(Tensor.tri(scores.dim(-2), m: scores.dim(-1)) .> 0, scores, -.infinity), axis: -1)
      }
      """
    let verdict = try Self.judge("07-causal-mask", topLeft)
    #expect(verdict.mistakes.first?.convention?.contains("PyTorch") == true)
    #expect(verdict.explanation?.smallest?.inputs.first?.value.numbers?.shape == [1, 2])
    #expect(verdict.explanation?.progress == nil)
  }

  @Test("finds two mistakes of which one ends all batches, and the smallest one that ends")
  func deaths() throws {
    let turned = """
      func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
        matmul(queries, keys.T)
      }
      """
    #expect(try Self.judge("05-scaled-scores", turned).mistakes.map(\.slug) == ["all-axes-turned+no-scale"])
    let flat = """
      func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
        precondition(queries.ndim == 2 && keys.ndim == 2, "a matrix")
        return matmul(queries, keys.T) / Float(keys.dim(-1)).squareRoot()
      }
      """
    let verdict = try Self.judge("05-scaled-scores", flat)
    #expect(verdict.mistakes.isEmpty)
    #expect(verdict.explanation?.smallest?.inputs.map { $0.value.numbers?.shape ?? [] } == [[1, 1, 1], [1, 1, 1]])
    guard case .died(let death) = verdict.explanation?.smallest?.outcome else { throw Unexpected(verdict) }
    #expect(death.places.first?.line == 5)
  }

  @Test("isn't there after a pass, or where only calls behind others fail")
  func absent() throws {
    let right = "func causalWeights(_ scores: Tensor) -> Tensor { softmax(scores, axis: -1) }"
    #expect(try Self.judge("07-causal-mask", right).explanation != nil)
    let checker = try TestChecker()
    #expect(try checker.check(file: "solution.swift", of: "07-causal-mask").explanation == nil)
  }
}
