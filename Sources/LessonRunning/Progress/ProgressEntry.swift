/// A line of a learner's progress: the lesson, and the place that they came to.
struct ProgressEntry: Equatable {
  /// A place in a lesson.
  enum Place: Equatable {
    case beginning
    case end
    /// The names of the stop that comes next and of the one before it; empty if there is none.
    case between(next: String, passed: String)
    /// An item by its number, in the text with this fingerprint, as an earlier version of attnlab kept it.
    case numbered(Int, fingerprint: String)
  }

  var lesson: String
  var place: Place
  /// The heading of the step.
  var step: String

  // Words that can't be the id of a question.
  private static let absent = "-", atEnd = "=end", atBeginning = "=beginning"

  /// Describes the place before an item of a lesson.
  init(_ position: Int, of lesson: Lesson) {
    self.lesson = lesson.id
    let isEnd = position >= lesson.items.count
    step = isEnd ? lesson.steps.last ?? "" : lesson.steps[lesson.items[position].step]
    let stops = LessonStops(lesson)
    if isEnd {
      place = .end
    } else if position == 0 {
      place = .beginning
    } else {
      place = .between(next: stops.next(from: position) ?? "", passed: stops.last(before: position) ?? "")
    }
  }

  /// Reads a line; nil if it isn't one.
  init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 6, fields[5] == "end" else { return nil }
    (lesson, step) = (fields[1], fields[4])
    switch fields[0] {
    case "at":
      switch fields[2] {
      case Self.atEnd: place = .end
      case Self.atBeginning: place = .beginning
      default:
        place = .between(
          next: fields[2] == Self.absent ? "" : fields[2], passed: fields[3] == Self.absent ? "" : fields[3])
      }
    case "lesson":
      if fields[3] == "done" {
        place = .end
      } else {
        guard let position = Int(fields[3]), position >= 0 else { return nil }
        place = position == 0 ? .beginning : .numbered(position, fingerprint: fields[2])
      }
    default: return nil
    }
  }

  /// The line.
  var line: String {
    let (next, passed) =
      switch place {
      case .beginning, .numbered: (Self.atBeginning, Self.absent)
      case .end: (Self.atEnd, Self.absent)
      case .between(let next, let passed): (next.isEmpty ? Self.absent : next, passed.isEmpty ? Self.absent : passed)
      }
    return ["at", lesson, next, passed, step.replacing("\t", with: " "), "end"].joined(separator: "\t")
  }

  /// Returns the item of a lesson that comes next; nil if the place isn't there any more.
  func item(among stops: LessonStops, of lesson: Lesson) -> Int? {
    switch place {
    case .beginning: return 0
    case .end: return nil
    case .between(let next, let passed):
      if let item = stops.item(named: next) { return item }
      return stops.item(named: passed).map { $0 + 1 }.flatMap { $0 < lesson.items.count ? $0 : nil }
    case .numbered(let position, let fingerprint):
      return fingerprint == lesson.fingerprint && position < lesson.items.count ? position : nil
    }
  }
}
