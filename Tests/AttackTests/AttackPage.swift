import AttackRunning

/// A page that shows how all attacks went.
struct AttackPage {
  /// The results as root and as another user.
  let root: [AttackResult], user: [AttackResult]

  /// The page as text.
  var text: String {
    let controlled = root.filter { $0.control != nil }.count
    var text = """
      # What submissions have tried

      `Tests/AttackTests` has \(root.count) attacks. Each runs twice as root and twice as another user: without the sandbox and
      the limits, where \(controlled) of them reach what they want, and in the sandbox, where none does (those on what the checker reads
      as root only: it is the same checker). `ATTNLAB_RECORD=1 swift test
      --filter AttackTests` makes this page. `Tests/AttackTests/Attacks` has the attacks.

      Without the sandbox: the proof that it got there. "—": there is no such proof, or it takes root. In the sandbox: what the
      attack was told, if it told that.

      """
    var theme = ""
    let others = Dictionary(user.map { ($0.attack.id, $0) }, uniquingKeysWith: { $1 })
    for (index, result) in root.enumerated() {
      if result.attack.theme != theme {
        theme = result.attack.theme
        text += "\n## \(theme.prefix(1).uppercased())\(theme.dropFirst())\n\n"
        text +=
          "| | what it tries | without, as root | without, as a user | as root | as a user |\n|---|---|---|---|---|---|\n"
      }
      let other = others[result.attack.id]
      let cells = [
        "\(index + 1)", result.attack.tries, Self.proof(result.control, result.attack),
        Self.proof(other?.control, result.attack), Self.end(result.guarded), other.map { Self.end($0.guarded) } ?? "—",
      ]
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
    let reasons = root.filter { $0.attack.uncontrolled != nil }
    text += "\n## Without a control\n\n"
    for result in reasons { text += "- \(result.attack.tries): \(result.attack.uncontrolled ?? "").\n" }
    return text
  }

  private static func proof(_ attempt: Attempt?, _ attack: Attack) -> String {
    guard let attempt else { return "—" }
    return attempt.reaches(attack.proof) ? attack.proof.rawValue : "nothing"
  }

  private static func end(_ attempt: Attempt) -> String {
    attempt.findings.isEmpty ? "nothing" : "**\(attempt.findings.map(\.proof.rawValue).joined(separator: ", "))**"
  }
}
