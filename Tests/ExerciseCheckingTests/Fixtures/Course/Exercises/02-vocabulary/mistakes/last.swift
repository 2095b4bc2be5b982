// attnlab exercise 02-vocabulary
// the last place of each word, where it stands in the list twice
func places(of words: [String]) -> [Int] {
  words.map { vocabulary().lastIndex(of: $0) ?? -1 }
}
