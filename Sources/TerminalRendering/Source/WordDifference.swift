/// The words that differ between two versions of a line.
enum WordDifference {
  /// A word, and whether the other line lacks it.
  struct Word: Hashable {
    var text: String
    var differs: Bool
  }

  static func words(_ old: String, _ new: String) -> (old: [Word], new: [Word]) {
    var left = split(old).map { Word(text: $0, differs: false) }
    var right = split(new).map { Word(text: $0, differs: false) }
    guard left.count + right.count <= 1000 else { return (left, right) }
    for change in right.map(\.text).difference(from: left.map(\.text)) {
      switch change {
      case .remove(let index, _, _): left[index].differs = true
      case .insert(let index, _, _): right[index].differs = true
      }
    }
    // If the versions have nothing in common, marking everything says nothing.
    let common = left.contains { !$0.differs && $0.text.contains { $0 != " " } }
    guard common else { return ([Word(text: old, differs: false)], [Word(text: new, differs: false)]) }
    return (left, right)
  }

  /// Splits a line into runs of letters, digits and points; every other character stands alone.
  private static func split(_ line: String) -> [String] {
    var words: [String] = []
    var isInWord = false
    for character in line {
      let continues = character.isLetter || character.isNumber || character == "." || character == "_"
      if continues, isInWord { words[words.count - 1].append(character) } else { words.append(String(character)) }
      isInWord = continues
    }
    return words
  }
}
