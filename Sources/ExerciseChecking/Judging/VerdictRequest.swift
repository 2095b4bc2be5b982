/// What is asked of a verdict.
struct VerdictRequest {
  /// The seed of the cases that are drawn for it.
  let seed: Int
  /// Whether it has for each case how the tolerance came about.
  let explains: Bool
  /// Whether the first wrong stage, the smallest failing case and the broken laws are looked for.
  var findsCauses = true
  /// The case that is judged alone; nil for all.
  let only: CaseChoice?

  /// Creates a request; without a seed it takes any.
  init(seed: Int?, explains: Bool, only: CaseChoice? = nil) {
    self.seed = seed ?? Int.random(in: 1...999_999)
    self.explains = explains
    self.only = only
  }
}
