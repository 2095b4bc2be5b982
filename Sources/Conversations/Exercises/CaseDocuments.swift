import ExerciseChecking
import Reports

/// The documents of a verdict on one case alone, which is shown in full even if it passes.
struct CaseDocuments {
  let verdict: Verdict
  let place: CommandPlace

  /// Creates the documents of a verdict that has one case at most.
  init(_ verdict: Verdict, place: CommandPlace) {
    self.verdict = verdict
    self.place = place
  }

  /// The documents, in the order in which they are shown.
  var documents: [Document] {
    guard verdict.passes, let only = verdict.cases.first else {
      return VerdictDocuments(verdict, next: nil, place: place).documents
    }
    let result = only.yours.map { values.input($0, as: "result") } ?? []
    let call = VerdictWords.place(only).map { ": \($0)" } ?? ""
    return [.markdown("**\(only.name)**\(call)")] + only.inputs.flatMap { values.input($0.value, as: $0.name) }
      + [.space] + result + [
        .space, .markdown("**\(verdict.exercise)**: \(VerdictWords.line(verdict))"),
        .remark("The others weren't run: \(place("check \(verdict.path)")) runs all."),
      ]
  }

  private var values: VerdictDocuments { VerdictDocuments(verdict, next: nil, place: place) }
}
