// attnlab exercise 02-vocabulary
// the places of the words whatever their case
func places(of words: [String]) -> [Int] {
  words.map { vocabulary().firstIndex(of: $0.lowercased()) ?? -1 }
}
