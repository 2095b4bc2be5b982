import ExerciseChecking
import Reports

extension VerdictDocuments {
  /// Returns what a failure is: its name, how far the submission comes, the smallest case that fails, the laws it breaks.
  func failure(_ cases: [CaseVerdict], _ first: CaseVerdict, _ mistakes: [Verdict.NamedMistake]) -> [Document] {
    var shown = name(mistakes, cases)
    if let meaning = VerdictWords.meaning(verdict) { shown += [.markdown(meaning), .space] }
    let explanation = verdict.explanation
    if let progress = explanation?.progress { shown += self.progress(progress) }
    if let smallest = explanation?.smallest {
      let place = VerdictWords.place(smallest.verdict).map { ": \($0)" } ?? ""
      shown += [.markdown(ExplanationWords.title(smallest) + place)]
      shown += smallest.inputs.flatMap { short($0) } + [.space]
      shown += outcome(smallest.verdict, axes: smallest.parts[smallest.wrongPart].axes)
    } else {
      let place = VerdictWords.place(first).map { ": \($0)" } ?? ""
      shown +=
        [.markdown("**\(first.name)**\(place)")] + first.inputs.flatMap { input($0.value, as: $0.name) } + [.space]
      shown += outcome(first, axes: [])
    }
    shown += printed(by: first)
    for law in explanation?.laws ?? [] { shown += [.space, .markdown(ExplanationWords.law(law))] }
    return shown
  }

  /// Returns an input in one line, as Swift writes it, if it is short; as any other otherwise.
  private func short(_ given: CaseVerdict.Input) -> [Document] {
    guard let text = given.value.literal, text.count <= Self.lineWidth else {
      return input(given.value, as: given.name)
    }
    return [.lines(["  \(given.name)  \(text)"])]
  }

  /// The most columns of an input that is shown in one line.
  private static let lineWidth = 56

  private func name(_ mistakes: [Verdict.NamedMistake], _ cases: [CaseVerdict]) -> [Document] {
    let words = ExplanationWords.names(mistakes, cases: cases)
    guard let first = words.first else { return [] }
    return [.markdown((["**\(first)**"] + words.dropFirst()).joined(separator: " ")), .space]
  }

  private func progress(_ progress: StageProgress) -> [Document] {
    let words: [Document] = [.markdown(ExplanationWords.progress(progress))]
    // The result is shown with the smallest case.
    guard progress.stage != nil, let yours = progress.yours.numbers, let expected = progress.expected.numbers,
      yours.shape == expected.shape
    else { return words + [.space] }
    let comparison = TensorComparison(
      yours: TensorComparison.Side("line \(progress.line.number)", values: yours.elements, shape: yours.shape),
      expected: TensorComparison.Side(progress.stage ?? "", values: expected.elements, shape: expected.shape))
    return words + [.comparison(comparison), .space]
  }
}
