/// `:review`
enum OpenReviewCommand: ColonCommand {
  static let name = "review"
  static let argument = ""
  static let summary = "asks again what is due; during a review, ends it"
  static let details =
    "A review takes ten minutes at most. What was wrong comes first, then what was right a day, a week and a month ago."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool { dialogue.review() }
}
