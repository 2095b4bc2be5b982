import ArgumentParser
import Conversations

/// `attnlab names [WORD]`: the table of what is called differently elsewhere, or the rows about a name.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: "Show what names of NumPy, PyTorch, JAX, TensorFlow, MLX and Python are called here.",
    aliases: ["name", "spellings"])

  @Argument(help: "A name (np.dot), a library (torch), a topic (shapes), or mlx-swift. Without one, the whole table.")
  var word: [String] = []

  func run() throws {
    let environment = Environment.present()
    let documents = try ErrorReporting.reported {
      let pages = SpellingPages(
        differences: try environment.installation().differences, command: "attnlab names")
      return word.isEmpty ? pages.everything : try pages.documents(of: word.joined(separator: " "))
    }
    Screen(environment).show(documents)
  }
}
