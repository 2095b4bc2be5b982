import System

/// The names of a lesson's stops, its cells and questions, by which a place in it is found again after it was changed.
struct LessonStops {
  /// The name of each item; nil for prose.
  let names: [String?]
  private let items: [String: Int]

  /// Names the stops of a lesson: a question by its id, a cell by its source. The second of a name is `name#2`.
  init(_ lesson: Lesson) {
    var seen: [String: Int] = [:]
    var items: [String: Int] = [:]
    names = lesson.items.indices.map { index in
      let name: String
      switch lesson.items[index].content {
      case .prose: return nil
      case .question(let question): name = question.key
      case .cell(let cell): name = "cell-" + Fingerprint(of: cell.source).digits
      }
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      let full = count == 1 ? name : "\(name)#\(count)"
      items[full] = index
      return full
    }
    self.items = items
  }

  /// Returns the item of a name; nil if there is none now.
  func item(named name: String) -> Int? { items[name] }

  /// Returns the name of the first stop from an item on; nil if there is none.
  func next(from item: Int) -> String? { names[item...].lazy.compactMap { $0 }.first }

  /// Returns the name of the last stop before an item; nil if there is none.
  func last(before item: Int) -> String? { names[..<item].reversed().lazy.compactMap { $0 }.first }
}
