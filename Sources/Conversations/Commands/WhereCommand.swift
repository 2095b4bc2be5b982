/// `:where`
enum WhereCommand: ColonCommand {
  static let name = "where"
  static let argument = ""
  static let summary = "shows again what waits, in a lesson or a review"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.atQuestion(
      inReview: { $0.showAgain() },
      inLesson: { lesson in
        let place = lesson.display.place
        if place.stepNumber > 0 {
          dialogue.workbench.remark("Step \(place.stepNumber) of \(place.steps), “\(place.step)”.")
        }
        lesson.showAgain()
      })
  }
}
