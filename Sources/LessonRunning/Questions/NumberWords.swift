import Names

/// Numbers in words: `one`, `twenty-three`, `two thirds`, `minus one half`, `the third`.
enum NumberWords {
  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let scales = ["hundred": 100.0, "thousand": 1_000, "million": 1_000_000, "billion": 1e9]
  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth",
  ]
  private static let parts: [String: Double] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4, "fifth": 5,
    "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9,
    "ninths": 9,
    "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100, "thousandth": 1000, "thousandths": 1000,
  ]

  /// Returns the number that a text says; nil if it has any other word.
  static func number(_ text: String) -> Double? {
    guard text.contains(where: \.isLetter) else { return nil }
    var words = text.lowercased().replacing("‑", with: "-").split { $0.isWhitespace }.flatMap { word in
      // A hyphen joins two words; before a digit it would be a sign.
      word.contains(where: \.isNumber) ? [String(word)] : word.split(separator: "-").map(String.init)
    }
    var sign = 1.0
    if let first = words.first, first == "minus" || first == "negative" {
      sign = -1
      words.removeFirst()
    }
    if words.last == "percent" {
      words.removeLast()
      return number(words.joined(separator: " ")).map { sign * $0 / 100 }
    }
    if words == ["infinity"] || words == ["infinite"] { return sign * .infinity }
    if words == ["none"] || words == ["nothing"] { return 0 }
    guard let last = words.last else { return nil }
    if let part = parts[last] {
      words.removeLast()
      // One and a half.
      if words.count > 2, words.suffix(2) == ["and", "a"] {
        return whole(Array(words.dropLast(2))).map { sign * ($0 + 1 / part) }
      }
      let top = words.isEmpty || words == ["a"] || words == ["an"] ? 1 : whole(words)
      return top.map { sign * $0 / part }
    }
    return whole(words).map { sign * $0 }
  }

  /// Returns whether a word is nearly that for a part, as one that is misspelt: `fith`.
  static func isNearlyPart(_ word: String) -> Bool { Nearest.to(word.lowercased(), among: Array(parts.keys)) != nil }

  /// Returns the place that a text names, counted from 1: `third`, `the third`, `three`.
  static func place(_ text: String) -> Int? {
    let words = text.lowercased().split { $0.isWhitespace }.map(String.init).filter { $0 != "the" && $0 != "line" }
    guard words.count == 1, words[0].allSatisfy(\.isLetter) else { return nil }
    if let ordinal = ordinals.firstIndex(of: words[0]) { return ordinal + 1 }
    return number(words[0]).flatMap(Int.init(exactly:))
  }

  /// Returns a text in which words for whole numbers are digits.
  static func digits(in text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      units.firstIndex(of: word.lowercased()).map(String.init) ?? String(word)
    }.joined(separator: " ")
  }

  private static func whole(_ words: [String]) -> Double? {
    guard let first = words.first, let last = words.last, first != "and", last != "and" else { return nil }
    var total = 0.0
    var group = 0.0
    for word in words where word != "and" {
      if let unit = units.firstIndex(of: word) {
        group += Double(unit)
      } else if let ten = tens.firstIndex(of: word) {
        group += Double(ten + 2) * 10
      } else if word == "a", words.count > 1 {
        group += 1
      } else if let scale = scales[word] {
        group = (group == 0 ? 1 : group) * scale
        if scale > 100 { (total, group) = (total + group, 0) }
      } else if group == 0, total == 0, words.count == 1 || scales[words[1]] != nil, let digits = Double(word),
        digits.isFinite, word.allSatisfy({ $0.isNumber || $0 == "." })
      {
        group += digits
      } else {
        return nil
      }
    }
    return total + group
  }
}
