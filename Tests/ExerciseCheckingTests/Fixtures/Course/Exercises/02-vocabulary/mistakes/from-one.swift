// attnlab exercise 02-vocabulary
// the places counted from 1
func places(of words: [String]) -> [Int] {
  words.map { (vocabulary().firstIndex(of: $0) ?? -1) + 1 }
}
