import SwiftSource

extension SpellingFinder {
  /// Returns what there is to say of `n//2`: what Python divides by is a comment in Swift, so that the compiler takes it.
  ///
  /// Only what nobody would write as a comment is taken for a division: it stands right behind a value, or between two
  /// numbers that are all of the line.
  package static func divisions(in source: String) -> [SpellingFinding] {
    guard source.contains("//") else { return [] }
    var scanner = SourceScanner()
    var found: [SpellingFinding] = []
    for (index, text) in SourceLines(source).enumerated() {
      var column = 1
      var before = ""
      scanner.scan(text) { _, piece in
        let part = String(String.UnicodeScalarView(piece.text))
        defer {
          before += part
          column += part.utf8.count
        }
        guard part.hasPrefix("//"), piece.before.brackets == piece.before.count,
          isDivision(part.dropFirst(2), behind: before)
        else { return }
        let divisor = part.dropFirst(2).drop { $0 == " " }
        found.append(
          SpellingFinding(
            lines: (index + 1)...(index + 1), line: index + 1, column: column, length: part.utf8.count,
            words:
              "// begins a comment, so \(divisor) is left out: whole numbers are divided by /, tensors by floorDivide",
            names: []))
      }
    }
    return found
  }

  private static func isDivision(_ comment: Substring, behind code: String) -> Bool {
    guard let last = code.last, let first = comment.first else { return false }
    let isOperand = comment.allSatisfy { $0.isLetter || $0.isNumber || "_.()[]".contains($0) }
    if last.isLetter || last.isNumber || ")]".contains(last), isOperand,
      first.isLetter || first.isNumber || first == "("
    {
      return true
    }
    let (left, right) = (code.filter { $0 != " " }, comment.filter { $0 != " " })
    return !left.isEmpty && !right.isEmpty && left.allSatisfy { $0.isNumber || $0 == "_" }
      && right.allSatisfy(\.isNumber)
  }
}
