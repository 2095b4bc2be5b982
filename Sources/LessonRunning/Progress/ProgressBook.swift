/// A learner's progress in all lessons, as it was when it was read.
public struct ProgressBook: Sendable {
  private let entries: [ProgressEntry]

  /// A learner's progress in a lesson.
  public struct Standing: Sendable, Equatable {
    /// Whether they have ever reached its end.
    public var isDone = false
    /// The item that comes next; nil if they have not begun it, or not begun it again.
    public var next: Int?
    /// Whether that place was told from the name of its step alone, because the lesson has changed.
    public var isGuess = false

    /// They have not begun it.
    public static let new = Standing()

    /// Creates a standing.
    public init(isDone: Bool = false, next: Int? = nil, isGuess: Bool = false) {
      (self.isDone, self.next, self.isGuess) = (isDone, next, isGuess)
    }
  }

  /// Creates the book of a learner who has begun nothing.
  public init() { entries = [] }

  init(entries: [ProgressEntry]) { self.entries = entries }

  /// The lesson that was noted last, and whether its end was; nil if there is none.
  public var latest: (lesson: String, isEnd: Bool)? { entries.last.map { ($0.lesson, $0.place == .end) } }

  /// Returns whether the learner has ever reached the end of the lesson with an id.
  public func isDone(_ lesson: String) -> Bool { entries.contains { $0.lesson == lesson && $0.place == .end } }

  /// Returns the learner's progress in a lesson.
  public func standing(in lesson: Lesson) -> Standing {
    let mine = entries.filter { $0.lesson == lesson.id }
    var standing = Standing(isDone: mine.contains { $0.place == .end })
    guard let last = mine.last, last.place != .end, last.place != .beginning else { return standing }
    // The newest line that leads to a place; after the last end, since what comes before it is over.
    let way = mine[(mine.lastIndex { $0.place == .end } ?? -1) + 1..<mine.count]
    let stops = LessonStops(lesson)
    if let found = way.reversed().lazy.compactMap({ $0.item(among: stops, of: lesson) }).first {
      standing.next = found == 0 ? nil : found
    } else {
      standing.isGuess = true
      let step = lesson.steps.firstIndex(of: last.step) ?? 0
      standing.next = step > 0 ? lesson.items.firstIndex { $0.step == step } : 0
    }
    return standing
  }
}
