/// The rule by which an output agrees with one that was recorded on another machine: numbers may differ by a share of
/// the recorded ones, and the text between them may not.
///
///     12.5 ms against 50 ms: 4.0 times     recorded
///     11.9 ms against 49 ms: 4.1 times     agrees within 0.3
///     11.9 ms against 49 ms: 9.1 times     doesn't
///
/// How many spaces stand between words isn't compared, as columns are as wide as their numbers. Of a picture, the lines
/// with words count; its drawing doesn't.
struct OutputAgreement {
  /// The share of a recorded number by which another may differ.
  let tolerance: Double

  /// A part of a line: a number, or the text up to the next one.
  private enum Part: Equatable {
    case number(Double)
    case text(String)
  }

  /// Returns whether an output agrees with the recorded one.
  func agrees(_ shown: String, with recorded: String) -> Bool {
    let (shown, recorded) = (Self.parts(of: shown), Self.parts(of: recorded))
    guard shown.count == recorded.count else { return false }
    return zip(shown, recorded).allSatisfy { shown, recorded in
      guard case .number(let mine) = shown, case .number(let theirs) = recorded else { return shown == recorded }
      return abs(mine - theirs) <= tolerance * abs(theirs) * (1 + 1e-9)
    }
  }

  private static func parts(of output: String) -> [Part] {
    output.split(separator: "\n").filter { !isDrawing($0) }.flatMap { line in
      let words = line.split { $0.isWhitespace || PictureText.isMark($0) }
      return parts(ofLine: Array(words.joined(separator: " "))) + [.text("\n")]
    }
  }

  /// Returns whether a line is nothing but drawing, with numbers beside it at most.
  private static func isDrawing(_ line: Substring) -> Bool {
    line.contains(where: PictureText.isMark) && !line.contains(where: \.isLetter)
  }

  private static func parts(ofLine line: [Character]) -> [Part] {
    var parts: [Part] = []
    var text = ""
    var place = 0
    while place < line.count {
      let before = place > 0 ? line[place - 1] : " "
      if !(before.isLetter || before == "_"), let (number, end) = number(in: line, at: place, after: before) {
        if !text.isEmpty { parts.append(.text(text)) }
        parts.append(.number(number))
        text = ""
        place = end
      } else {
        text.append(line[place])
        place += 1
      }
    }
    return text.isEmpty ? parts : parts + [.text(text)]
  }

  /// Reads a number: `-12.5e-3` or `1,024`. A sign counts unless a number or a bracket ends right before it.
  private static func number(in line: [Character], at start: Int, after before: Character) -> (Double, end: Int)? {
    var place = start
    var digits = ""
    if "-−+".contains(line[place]), !before.isNumber, before != ")" {
      if line[place] != "+" { digits = "-" }
      place += 1
    }
    func isDigit(_ place: Int) -> Bool { line.indices.contains(place) && line[place].isASCII && line[place].isNumber }
    func take() {
      while isDigit(place) {
        digits.append(line[place])
        place += 1
      }
    }
    guard isDigit(place) else { return nil }
    let first = place
    take()
    let mayBeGrouped = place - first <= 3
    while mayBeGrouped, line.indices.contains(place), line[place] == ",",
      isDigit(place + 1), isDigit(place + 2), isDigit(place + 3), !isDigit(place + 4)
    {
      place += 1
      take()
    }
    if place < line.count, line[place] == ".", isDigit(place + 1) {
      digits.append(".")
      place += 1
      take()
    }
    if place < line.count, "eE".contains(line[place]) {
      let signed = line.indices.contains(place + 1) && "-+".contains(line[place + 1])
      if isDigit(place + (signed ? 2 : 1)) {
        digits += signed ? "e\(line[place + 1])" : "e"
        place += signed ? 2 : 1
        take()
      }
    }
    return Double(digits).map { ($0, place) }
  }
}
