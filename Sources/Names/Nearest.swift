/// Finds the name that was probably meant.
public enum Nearest {
  /// Returns the name nearest to `word`; nil if more than a third of the letters would have to change.
  public static func to(_ word: String, among names: [String]) -> String? {
    let scored = names.map { (name: $0, distance: $0.hasPrefix(word) && !word.isEmpty ? 0 : distance(word, $0)) }
    guard let best = scored.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, max(word.count, best.name.count) / 3) ? best.name : nil
  }

  /// Returns the number of letters to change, add, omit or swap with a neighbour (Damerau and Levenshtein).
  public static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var rows = [Array(0...b.count)]
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        var best = min(row[j] + 1, rows[i][j + 1] + 1, rows[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, rows[i - 1][j - 1] + 1) }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
