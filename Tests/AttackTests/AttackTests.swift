import AttackRunning
import Foundation
import Glibc
import Testing

/// Submissions that reach for what is not theirs: each gets it without the sandbox, and nothing in it.
@Suite("Attacks by submissions", .serialized) struct AttackTests {
  /// Another user than root, who has no other part in the system.
  private static let anotherUser = 70001

  /// The files of which attacks are made where namespaces are refused, and those that get something there: whether a file is
  /// there, which nothing hides but a root of one's own.
  private static let containedThemes = ["network", "reading", "shared", "signals"]
  private static let seenInContainers: Set = [
    "reading: readlink", "reading: stat", "reading: statx", "reading: access", "reading: faccessat2", "reading: O_PATH",
    "reading: statfs", "signals: getsid",
  ]

  private static var attacks: [Attack] {
    get throws { try AttackFile.all(in: AttackPlace.attacks.path).flatMap(\.attacks) }
  }

  @Test("are at least 150 that reach something without the sandbox, each with a name of its own")
  func count() throws {
    let attacks = try Self.attacks
    #expect(attacks.filter { $0.uncontrolled == nil }.count >= 150)
    #expect(Set(attacks.map(\.id)).count == attacks.count)
  }

  @Test("reach in the sandbox nothing of what they reach without, whoever the checker is")
  func everything() async throws {
    let place = try AttackPlace()
    defer { place.remove() }
    let isRoot = getuid() == 0
    async let own = place.table(as: nil)
    async let other = isRoot ? place.table(as: Self.anotherUser) : []
    let tables = [isRoot ? "root" : "user": try await own, "another user": try await other]
    for (user, results) in tables { for result in results { check(result, user) } }
    // What users share is looked at by user: these attacks are made by one more, or afterwards.
    let contained = try await place.table(as: isRoot ? Self.anotherUser + 1 : nil, contained: Self.containedThemes)
    for result in contained where !Self.seenInContainers.contains(result.attack.id) {
      check(result, "a user of a container")
    }
    if ProcessInfo.processInfo.environment["ATTNLAB_RECORD"] != nil, isRoot {
      let page = AttackPage(root: tables["root"] ?? [], user: tables["another user"] ?? [])
      try page.text.write(to: AttackPlace.page, atomically: true, encoding: .utf8)
    }
  }

  private func check(_ result: AttackResult, _ user: String) {
    let (attack, guarded) = (result.attack, result.guarded)
    let title = "\(attack.id) (\(attack.tries)), as \(user)"
    if let control = result.control {
      #expect(control.wasTried, "\(title): not tried without the sandbox: \(control.ending)")
      #expect(control.reaches(attack.proof), "\(title): does not reach it without the sandbox: \(control.said)")
    }
    #expect(guarded.wasTried, "\(title): not tried in the sandbox: \(guarded.ending)")
    #expect(guarded.findings.isEmpty, "\(title): \(guarded.findings), said \(guarded.said)")
  }

  @Test("are all on the page that shows how they went")
  func page() throws {
    let page = try String(contentsOf: AttackPlace.page, encoding: .utf8)
    for attack in try Self.attacks {
      #expect(page.contains("| \(attack.tries) |"), "record the page again: \(attack.id)")
    }
  }
}
