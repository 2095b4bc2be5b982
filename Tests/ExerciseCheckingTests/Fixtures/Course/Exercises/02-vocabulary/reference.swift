import ExerciseAuthoring

let reference = Reference({ (words: [String]) in words.map { vocabulary().firstIndex(of: $0) ?? -1 } }) {
  Case("every word", vocabulary())
  Case("no word", [] as [String])
  Case("words that aren't there", ["tree", "bank", "The"])
}
