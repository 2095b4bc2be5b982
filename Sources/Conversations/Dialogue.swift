import ExerciseChecking
import LessonRunning
import System

/// What the commands of a conversation act on: the workbench and the open lesson.
final class Dialogue {
  /// The workbench.
  let workbench: Workbench
  /// The commands that there are, in the order in which help lists them.
  let commands: [CommandSummary]
  /// The lesson that leads the conversation; nil if none is open.
  private(set) var lesson: LessonDialogue?
  /// The review that is going on; nil if none is.
  private(set) var runningReview: ReviewDialogue?
  /// The lesson that was open last; nil if none was.
  private(set) var latestLesson: Lesson?
  /// The exercise that was begun or looked at last; nil if none was.
  var exercise: OpenExercise?
  /// The why-question of an exercise that waits for an answer; nil if none does.
  var openWhy: WhyDialogue?
  /// Whether the end of a review is the end of the conversation.
  var leavesAfterReview = false
  /// Whether the learner has asked to leave.
  var isOver = false

  /// Creates a dialogue that has not begun.
  init(_ workbench: Workbench, commands: [CommandSummary]) {
    self.workbench = workbench
    self.commands = commands
  }

  /// The library of lessons.
  var lessons: LessonLibrary { LessonLibrary(folder: workbench.settings.lessons) }

  /// The learner's progress in the lessons.
  private(set) lazy var progress = ProgressRecord(on: workbench)

  /// The learner's answers, read when they are first needed.
  private(set) lazy var record = AnswerRecord(on: workbench)

  /// The exercises that have passed; none if they can't be read, which is said.
  private var passes: ExercisePasses {
    do {
      return try ExerciseLog(folder: Folder.of(workbench.settings.progressFile)).passes()
    } catch {
      workbench.remark("Which exercises have passed isn't known: \(error)")
      return ExercisePasses()
    }
  }

  /// Returns whether an exercise has passed.
  func hasPassed(_ exercise: Exercise) -> Bool {
    passes.standing(of: exercise) == .passed
  }

  // MARK: - Lessons

  /// The lessons, with how far the learner has come.
  var list: LessonList {
    let settings = workbench.settings
    let tally = ExerciseTally(ExerciseCatalog(folder: settings.exerciseFolder), passes)
    return LessonList(
      library: lessons, standing: progress.standing, exercises: tally, due: reviewNow().dueByLesson, place: .prompt)
  }

  /// Opens a lesson where the learner left it, or at the question with an id, and closes any other.
  func open(_ lesson: Lesson, at id: String? = nil) {
    let item = id.flatMap { id in
      let step = Int(id).flatMap { lesson.steps.indices.contains($0) ? $0 : nil }
      return lesson.items.firstIndex { item in
        if let step { return item.step == step }
        if case .question(let question) = item.content { return question.id == id }
        return false
      }
    }
    if let id, item == nil {
      return workbench.say(
        "lesson \(lesson.number) has no question and no step \(id); it has \(lesson.steps.count - 1) steps")
    }
    runningReview?.end()
    (runningReview, leavesAfterReview) = (nil, false)
    openWhy = nil
    self.lesson?.bringBackOwnCells()
    latestLesson = lesson
    self.lesson = LessonDialogue(lesson, at: item, on: workbench, progress: progress, record: record)
    inLesson { $0.begin() }
    if id != nil { workbench.remark("The lesson goes on from here; `:back` shows what comes before.") }
  }

  /// Does something in the open lesson. If none is open, says so and returns false.
  ///
  /// - Parameter reopens: whether the lesson that has ended is meant if none is open.
  @discardableResult
  func inLesson(reopens: Bool = false, _ action: (LessonDialogue) -> Void) -> Bool {
    if reopens, lesson == nil, let latestLesson {
      lesson = LessonDialogue(
        latestLesson, at: latestLesson.items.count, on: workbench, progress: progress, record: record)
    }
    guard let lesson else {
      workbench.say("no lesson is open; :lesson lists them, :lesson 1 opens the first")
      return false
    }
    action(lesson)
    closeIfFinished()
    return true
  }

  /// Makes the present state have the learner's own cells in it, which a lesson may have set aside.
  func bringBackOwnCells() { lesson?.bringBackOwnCells() }

  /// Takes a text as an answer to the question that was asked. Returns false if it isn't one.
  func takeAnswer(_ text: String) -> Bool {
    if let runningReview {
      defer { closeIfFinished() }
      return runningReview.take(text)
    }
    defer { closeIfFinished() }
    return lesson?.take(text) ?? false
  }

  /// Returns whether a line is an answer to the question that was asked.
  func hasFormOfAnswer(_ line: String) -> Bool {
    runningReview?.hasFormOfAnswer(line) ?? lesson?.leader.hasFormOfAnswer(line) ?? false
  }

  /// Returns whether a text answers the question that waits. Where any expression is an answer, it is not told from other Swift.
  func isAnswer(_ text: String) -> Bool { runningReview?.isAnswer(text) ?? lesson?.leader.isAnswer(text) ?? false }

  /// Closes what has reached its end. The end of a lesson is its summary; that of a review leads back to the lesson.
  private func closeIfFinished() {
    if runningReview?.isFinished == true {
      runningReview = nil
      if leavesAfterReview { isOver = true } else { lesson?.display.showPresent() }
    }
    guard let lesson, lesson.isFinished else { return }
    self.lesson = nil
    lesson.bringBackOwnCells()
    summary(of: lesson.leader.lesson).documents.forEach(workbench.show)
  }

  private func summary(of lesson: Lesson) -> LessonSummary {
    // A file that isn't of the course has no exercises in it, though one of its lessons may have the same number.
    let isOfCourse = lessons.ids.contains(lesson.id) && lesson.path.hasPrefix(lessons.folder)
    let catalog = ExerciseCatalog(folder: workbench.settings.exerciseFolder)
    return LessonSummary(
      lesson: lesson, result: LessonResult(of: lesson, log: record.entries), due: reviewNow().due.count,
      exercises: isOfCourse ? LessonExercises.of(lesson: lesson.number, in: catalog) : [], hasPassed: hasPassed,
      name: isOfCourse ? "\(lesson.number)" : lesson.path)
  }

  // MARK: - Exercises

  /// Asks the why-question of an exercise.
  func ask(_ why: WhyDialogue) {
    why.question.forEach(workbench.show)
    openWhy = why.hasOptions ? why : nil
    if openWhy != nil { workbench.remark("Answer with a letter; Enter goes on without one.") }
  }

  /// Takes a text as an answer to the why-question of an exercise. Returns false if none waits, or if the text is Swift.
  func answersWhy(_ text: String) -> Bool {
    guard let why = openWhy else { return false }
    let answer = AnswerText(text).isHelpless ? .skipped : why.answer(text)
    if answer == .unreadable, AnswerText(text).mayBeCode, !AnswerText(text).isName {
      openWhy = nil
      return false
    }
    why.documents(after: answer).forEach(workbench.show)
    if answer != .unreadable {
      openWhy = nil
      noteWhy(why.exercise, answer)
      lesson?.showAgain()
    }
    return true
  }

  private func noteWhy(_ exercise: Exercise, _ answer: WhyDialogue.Answer) {
    var belief: String?
    switch answer {
    case .right: break
    case .wrong(let mistake): belief = mistake
    case .skipped, .unreadable: return
    }
    do {
      try CheckLog(folder: Folder.of(workbench.settings.progressFile)).append(
        CheckEntry(why: exercise.id, belief: belief, time: workbench.settings.now()))
    } catch {
      workbench.remark("This answer could not be recorded: \(error)")
    }
  }

  // MARK: - Review

  /// Returns what is due for review now.
  func reviewNow() -> Review {
    Review(lessons, log: record.entries, now: workbench.settings.now(), seed: workbench.settings.seed)
  }

  /// Begins a review, or ends the one that is going on. Returns false if it can't begin.
  func review() -> Bool {
    if let runningReview {
      runningReview.end()
      closeIfFinished()
      return true
    }
    let review = reviewNow()
    guard !review.due.isEmpty else {
      workbench.remark(ReviewWords.nothing(next: review.next, now: workbench.settings.now()))
      if leavesAfterReview { isOver = true }
      return true
    }
    // The answers to varied questions take a while to be computed.
    workbench.remark(ReviewWords.opening(due: review.due.count, most: ReviewLeader.mostQuestions))
    do {
      let runningReview = try ReviewDialogue(review, on: workbench, record: record)
      self.runningReview = runningReview
      runningReview.begin()
      closeIfFinished()
      return true
    } catch {
      workbench.say("\(error)")
      return false
    }
  }

  /// Does something with the question or cell that is waiting, in the review or else in the lesson.
  @discardableResult
  func atQuestion(inReview: (ReviewDialogue) -> Void, inLesson action: (LessonDialogue) -> Void) -> Bool {
    guard let runningReview else { return inLesson(action) }
    inReview(runningReview)
    closeIfFinished()
    return true
  }

  /// Whether a question waits for an answer, in a review or in a lesson.
  var asksQuestion: Bool { runningReview != nil || lesson?.leader.question != nil }

  /// Whether neither a lesson nor a review is going on.
  var isIdle: Bool { runningReview == nil && lesson == nil }

  /// Goes on, as an empty line does.
  func goOn() -> Bool { answersWhy("") || atQuestion(inReview: { $0.goOn() }, inLesson: { $0.goOn() }) }
}
