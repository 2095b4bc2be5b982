import ArgumentParser
import AttentionEngine
import Conversations
import LessonRunning

/// `attnlab mechanisms [NAME]`: every mechanism of the engine, or the details of one.
struct MechanismsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mechanisms", abstract: "List the engine's mechanisms, or show what one is and what it costs.",
    aliases: ["mechanism"])

  @Option(help: "Heads of the queries.")
  var heads = 8

  @Option(help: "Heads of keys and values, if a mechanism shares them.")
  var keyHeads = 2

  @Option(help: "Features of a head.")
  var width = 64

  @Option(help: "How far a local mechanism sees to one side; the size of a block or tile.")
  var window = 128

  @Option(help: "The number of random features, or the rank of a low-rank update.")
  var rank = 256

  @Option(name: .customLong("tokens"), help: "A number of tokens to show the cost for; may be repeated.")
  var counts: [Int] = []

  @Argument(help: "A mechanism's name, or a word that several have. Without one, all are listed.")
  var name: String?

  func validate() throws {
    let sizes = [
      ("--heads", heads), ("--key-heads", keyHeads), ("--width", width), ("--window", window), ("--rank", rank),
    ]
    for (option, size) in sizes + counts.map({ ("--tokens", $0) }) where size < 1 || size > 1 << 20 {
      throw ValidationError("\(option) takes a number from 1 to \(1 << 20), not \(size)")
    }
    if heads % keyHeads != 0 {
      throw ValidationError("\(keyHeads) key heads do not divide \(heads) heads: set --key-heads as well")
    }
  }

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    let lessons = MechanismLessons(LessonLibrary(folder: (try? environment.installation().lessons) ?? ""))
    let found = try name.flatMap { name in
      try ErrorReporting.reported { try MechanismChoice.mechanism(name, place: .shell) }
    }
    guard let mechanism = found else {
      return screen.show(.markdown(MechanismWords.list(of: name, lessons: lessons, place: .shell)))
    }
    let size = AttentionSize(
      heads: heads, keyHeads: keyHeads, queries: 1, keys: 1, features: width, valueFeatures: width, window: window,
      rank: rank)
    screen.show(
      .markdown(
        MechanismWords.sheet(
          of: mechanism, size: size, tokens: counts.isEmpty ? [128, 1024, 8192] : counts, lessons: lessons,
          place: .shell)))
  }
}
