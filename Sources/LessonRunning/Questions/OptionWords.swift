/// The options of a question as people name them: by letter, by all or some of their words.
public struct OptionWords {
  private let options: [QuestionOption]

  /// Prepares to find one of the options.
  public init(_ options: [QuestionOption]) { self.options = options }

  /// Returns the option that a text means, also with words around it: `I think it's c, because …`.
  public func option(in text: String) -> QuestionOption? {
    AnswerText(text).forms.lazy.compactMap(option(meantBy:)).first
  }

  /// Returns the option that a text means; nil if it may mean none or several.
  func option(meantBy text: String) -> QuestionOption? {
    let bare = text.lowercased().filter { !"().:`\"".contains($0) }
    let words = Self.words(text)
    return options.first { $0.letter == bare } ?? options.first { !words.isEmpty && Self.words($0.text) == words }
      ?? led(text) ?? Self.only(options.filter { Self.holds($0, inARow: words) })
      ?? Self.only(options.filter { Self.holds($0, words) }) ?? yesOrNo(words)
  }

  private static func only(_ options: [QuestionOption]) -> QuestionOption? { options.count == 1 ? options[0] : nil }

  /// Returns the option whose letter leads a text that goes on with a reason: `c, it cancels`, `b because it is less`.
  private func led(_ text: String) -> QuestionOption? {
    guard
      let match = text.lowercased().firstMatch(of: /^\(?([a-z])(\)|[,.:;]|\s+(?:because|since|as|for|i|so|-|–))(\s|$)/)
    else {
      return nil
    }
    return options.first { $0.letter == match.1 }
  }

  /// Returns whether an option has the words one after the other, or they have the whole of it: at least two that say something.
  private static func holds(_ option: QuestionOption, inARow words: [String]) -> Bool {
    let (mine, theirs) = (telling(Self.words(option.text)), telling(words))
    if theirs.count > 1, isWithin(theirs, mine) { return true }
    return mine.count > 1 && mine.count(where: negations.contains) == theirs.count(where: negations.contains)
      && isWithin(mine, theirs)
  }

  private static func telling(_ words: [String]) -> [String] { words.filter { !emptyWords.contains($0) } }

  private static func isWithin(_ part: [String], _ whole: [String]) -> Bool {
    whole.count >= part.count
      && (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// Returns the option that a text with a reason says yes or no to: `no, since both are the same`.
  private func yesOrNo(_ words: [String]) -> QuestionOption? {
    guard let first = words.first, first == "yes" || first == "no",
      words.count(where: Self.negations.contains) < 2
    else { return nil }
    return Self.only(options.filter { Self.words($0.text).first == first })
  }

  /// Words that say nothing about which option is meant.
  private static let emptyWords: Set = [
    "a", "an", "the", "it", "they", "is", "are", "will", "would", "be", "that", "of", "to", "in", "and", "because",
    "so", "option",
  ]
  private static let negations: Set = ["not", "no", "never", "nothing", "none", "without", "neither", "t", "cannot"]

  /// Returns whether an option has all of these words, and denies something only if they do.
  private static func holds(_ option: QuestionOption, _ words: [String]) -> Bool {
    let mine = Self.words(option.text)
    let telling = words.filter { !emptyWords.contains($0) && !negations.contains($0) }
    let denies = words.contains(where: negations.contains)
    // A denial alone means an option that begins with one.
    if telling.isEmpty, mine.first.map(negations.contains) != true { return false }
    guard words.count(where: negations.contains) < 2, denies || telling.contains(where: { $0.count > 1 }),
      mine.contains(where: negations.contains) == denies
    else {
      return false
    }
    return telling.allSatisfy { word in
      mine.contains { $0 == word || word.count > 3 && ($0.hasPrefix(word) || word.hasPrefix($0) && $0.count > 3) }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
