/// `:review`
enum OpenReviewCommand: ColonCommand {
  static let name = "review"
  static let argument = ""
  static let summary = "asks again what is due, ten minutes at most; during a review, ends it"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool { dialogue.review() }
}
