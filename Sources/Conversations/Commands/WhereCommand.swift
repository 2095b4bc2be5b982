/// `:where`
enum WhereCommand: ColonCommand {
  static let name = "where"
  static let argument = ""
  static let summary = "in a lesson: shows again what waits"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson { lesson in
      let place = lesson.display.place
      if place.stepNumber > 0 {
        dialogue.workbench.remark("Step \(place.stepNumber) of \(place.steps), “\(place.step)”.")
      }
      lesson.showAgain()
    }
  }
}
