/// The edit that turns one text into another, line by line.
enum LineDifference {
  /// A line that stayed, was removed or was added. Numbers count from 1.
  enum Line: Hashable {
    case same(String, old: Int, new: Int)
    case removed(String, old: Int)
    case added(String, new: Int)

    var isSame: Bool {
      if case .same = self { true } else { false }
    }
  }

  /// The number of lines between the first and the last difference beyond which the shortest edit isn't sought,
  /// because its cost grows with their square: all old lines are removed and all new ones added.
  private static let searchLimit = 2000

  static func lines(from old: [String], to new: [String]) -> [Line] {
    var head = 0
    while head < min(old.count, new.count), isSame(old[head], new[head]) { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head, isSame(old[old.count - 1 - tail], new[new.count - 1 - tail]) {
      tail += 1
    }
    let middle = changed(Array(old[head..<(old.count - tail)]), Array(new[head..<(new.count - tail)]), offset: head)
    let start = (0..<head).map { Line.same(old[$0], old: $0 + 1, new: $0 + 1) }
    let end = (0..<tail).reversed().map {
      Line.same(old[old.count - 1 - $0], old: old.count - $0, new: new.count - $0)
    }
    return start + middle + end
  }

  /// Compares bytes: output is judged exactly, so two spellings of one accented letter don't match.
  private static func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

  private static func changed(_ old: [String], _ new: [String], offset: Int) -> [Line] {
    var removed = Set(old.indices)
    var added = Set(new.indices)
    if old.count + new.count <= searchLimit {
      (removed, added) = ([], [])
      for change in new.difference(from: old, by: isSame) {
        switch change {
        case .remove(let index, _, _): removed.insert(index)
        case .insert(let index, _, _): added.insert(index)
        }
      }
    }
    var lines: [Line] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, removed.contains(i) {
        lines.append(.removed(old[i], old: offset + i + 1))
        i += 1
      } else if j < new.count, added.contains(j) {
        lines.append(.added(new[j], new: offset + j + 1))
        j += 1
      } else {
        lines.append(.same(old[i], old: offset + i + 1, new: offset + j + 1))
        (i, j) = (i + 1, j + 1)
      }
    }
    return lines
  }
}
