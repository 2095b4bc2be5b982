import Notebooks
import Reports
import Testing
import WorkerProtocol

@testable import ExerciseChecking

@Suite("The name of a mistake") struct MistakeNamingTests {
  /// Four cases in which 1 is right in the first entry and 2 in the second.
  private static func run(_ result: [Float]?, refusing shape: [Int] = []) -> CaseRun {
    let right = PortableValue.exact(shape: [2], elements: [1, 2], errors: [0, 0])
    let stated = ReferenceSheet.Case(
      name: "", line: 0, calls: [PortableCall([])],
      expected: [.init(result: [right], stages: [], variations: [])], draw: nil)
    let sheet = ReferenceSheet(parameterTypes: [], resultTypes: ["Tensor"], laws: [], cases: [stated])
    let refusal = Refusal(
      operation: "matmul", problem: "\(shape)", operands: [], details: [], repair: nil)
    let bytes = result.map { PortableValue.bytes(of: [.tensor(shape: [2], elements: $0)]) }
    return CaseRun(
      judged: JudgedCase(stated: stated, repeated: nil, types: AskedTypes(of: sheet)),
      run: SubmissionRun(
        ending: result == nil ? .died(Death(cause: .refused(refusal), places: [])) : .returned,
        results: bytes.map { [$0] } ?? [], printed: "", time: .zero), milliseconds: 1)
  }

  private static func mistake(_ slug: String, parts: [String] = []) -> Mistake {
    Mistake(slug: slug, path: "", sentence: "mistake \(slug)", parts: parts, convention: nil, passes: [])
  }

  private func names(_ runs: [CaseRun], _ mistakes: [(String, [CaseRun])]) -> [Verdict.NamedMistake] {
    var naming = MistakeNaming(
      runs: runs, passes: runs.map { $0.results == [[.tensor(shape: [2], elements: [1, 2])]] })
    for (slug, theirs) in mistakes {
      let parts = slug.split(separator: "+").map(String.init)
      naming.add(
        Self.mistake(slug, parts: parts.count > 1 ? parts : []), theirs.map { MistakeEnding($0.run) })
    }
    return naming.names
  }

  private let right = run([1, 2]), low = run([0, 2]), high = run([1, 5]), both = run([0, 5])

  @Test("is that of the one whose results it has in every case")
  func whole() {
    #expect(names([right, low], [("a", [right, high]), ("b", [right, low])]).map(\.slug) == ["b"])
    #expect(names([right, low], [("a", [right, high]), ("c", [low, low])]).isEmpty)
    // What is right in all cases that it is right in, too, is no evidence.
    #expect(names([right, both], [("a", [right, right])]).isEmpty)
  }

  @Test("is several names if the cases don't tell them apart")
  func alike() {
    let dead = Self.run(nil, refusing: [1])
    let found = names([low, dead], [("a", [low, high]), ("b", [low, low]), ("c", [high, high])])
    #expect(found.map(\.slug) == ["a", "b"] && found.allSatisfy { !$0.isEverywhere })
  }

  @Test("is found in the cases that gave a result, and a refusal of the same shapes is a name too")
  func deaths() {
    let dead = Self.run(nil, refusing: [2, 3]), other = Self.run(nil, refusing: [3, 2])
    #expect(names([right, dead], [("turned", [right, dead])]).map(\.slug) == ["turned"])
    #expect(names([right, dead], [("turned", [right, other])]).isEmpty)
    let found = names([low, dead], [("low", [low, low]), ("turned", [right, dead])])
    #expect(found.map(\.slug) == ["low+turned"] && found.first?.parts == ["low", "turned"])
    #expect(names([low, dead], [("low", [low, low])]).map(\.isEverywhere) == [false])
    // A result of another's where it has one forbids the name.
    #expect(names([low, right, dead], [("low", [low, low, low])]).isEmpty)
  }

  @Test("is two names if each shows in cases of its own, and the entries of the others are of one or the other")
  func pairs() {
    let mistakes = [("low", [low, right, low]), ("high", [right, high, high])]
    #expect(names([low, high, both], mistakes).map(\.slug) == ["high+low"])
    #expect(names([low, high, Self.run([0, 7])], mistakes).isEmpty)
    #expect(names([low, right, both], mistakes).isEmpty)
  }
}
