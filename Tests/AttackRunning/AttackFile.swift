import Foundation

/// A file of attacks: a submission whose input chooses one of them by name.
public struct AttackFile {
  /// The name without its ending.
  public let theme: String
  /// The text.
  public let source: String
  /// The attacks, as the file states them.
  public let attacks: [Attack]
  /// Whether the names are not in its input but have to be put in before it is compiled.
  var isTemplate: Bool { source.contains("@NAME@") }

  /// A file that does not state its attacks as it should.
  public struct Malformed: Error, CustomStringConvertible {
    /// The file and the line.
    public let description: String
  }

  /// The files that the attacks are compiled with, and that hold none.
  static let others: Set = ["given", "harmless", "answer"]

  /// Reads all files of a folder.
  public static func all(in folder: String) throws -> [AttackFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
      .map { String($0.dropLast(6)) }.filter { !others.contains($0) }.sorted()
      .map { try AttackFile(theme: $0, source: String(contentsOfFile: "\(folder)/\($0).swift", encoding: .utf8)) }
  }

  /// Reads a file. An attack is a case of a choice by name; the line before says what it tries and what proves it:
  /// `// What it tries | proof | root | 300 ms | why there is no control`, of which the last three may be missing.
  public init(theme: String, source: String) throws {
    (self.theme, self.source) = (theme, source)
    var attacks: [Attack] = []
    var last: Substring = ""
    for line in source.split(separator: "\n") {
      let text = line.drop { $0 == " " }
      if let name = text.firstMatch(of: /^case "(.+?)":/)?.1 {
        guard text != last, let attack = Self.attack(theme, String(name), last) else {
          throw Malformed(description: "\(theme).swift: \(text) does not say what it tries")
        }
        attacks.append(attack)
      }
      last = text
    }
    self.attacks = attacks
  }

  private static func attack(_ theme: String, _ name: String, _ line: Substring) -> Attack? {
    var fields = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    guard fields.count >= 2, fields[0].hasPrefix("// "), let proof = Proof(rawValue: fields[1]) else { return nil }
    let tries = String(fields[0].dropFirst(3))
    fields.removeFirst(2)
    let needsRoot = fields.first == "root"
    if needsRoot { fields.removeFirst() }
    let time = fields.first.flatMap { $0.hasSuffix(" ms") ? Int($0.dropLast(3)) : nil }
    if time != nil { fields.removeFirst() }
    guard fields.count <= 1, (fields.first != nil) == (proof == .nothing) else { return nil }
    return Attack(
      theme: theme, name: name, tries: tries, proof: proof, needsRoot: needsRoot, milliseconds: time ?? 3000,
      uncontrolled: fields.first)
  }
}
