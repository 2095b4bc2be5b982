import Foundation

/// A committed list of the declarations of a module that isn't here: Swift without bodies, one declaration a line.
struct SignatureFile {
  let module: String
  let lines: [Substring]

  static let mlx = SignatureFile("MLX")
  static let mlxNN = SignatureFile("MLXNN")

  private init(_ module: String) {
    self.module = module
    let file = Checkout.tests.appending(path: "Signatures/\(module).swift.txt")
    lines = ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n")
  }

  /// The version that the list was read from, as its head says.
  var version: String {
    let head = lines.prefix { $0.hasPrefix("//") }.map { $0.dropFirst(3) }.joined(separator: " ")
    return head.firstMatch(of: /release ([0-9.]+\d)/).map { String($0.1) } ?? "?"
  }

  /// Calls a closure with each line that isn't a comment, and the types around it.
  private func walk(_ body: (_ line: Substring, _ kinds: [Substring], _ types: [Substring]) -> Void) {
    var (kinds, types) = ([Substring](), [Substring]())
    for line in lines where !line.hasPrefix("//") {
      let text = line.drop { $0 == " " }
      body(line, kinds, types)
      if text == "}" {
        kinds.removeLast()
        types.removeLast()
      } else if text.hasSuffix(" {"), let type = text.firstMatch(of: /\b(class|struct|enum|protocol|extension) (\w+)/) {
        kinds.append(type.1)
        types.append(type.2)
      }
    }
  }

  /// The declarations.
  var declarations: [Declaration] {
    var found: [Declaration] = []
    walk { line, _, types in
      if let one = Declaration(line.drop { $0 == " " }, owner: types.joined(separator: ".")) { found.append(one) }
    }
    return found
  }

  /// The names of the types.
  var types: Set<String> {
    Set(lines.compactMap { $0.firstMatch(of: /^(final )?(class|struct|enum|protocol) (\w+)/).map { String($0.3) } })
  }

  /// A module with the same interface, in which nothing can be run: it is there for compiling against it.
  var stub: String {
    var text = "import Foundation\n"
    walk { line, kinds, _ in text += Self.stub(of: line, in: kinds.last) + "\n" }
    return text
  }

  private static func stub(of line: Substring, in kind: Substring?) -> String {
    let stop = "{ fatalError() }"
    let text = String(line.drop { $0 == " " })
    if kind == "protocol" || text == "}"
      || ["extension ", "case ", "infix ", "prefix "].contains(where: text.hasPrefix)
    {
      return text
    }
    if text.hasSuffix("{") || text.hasSuffix("{}") { return "public " + text }
    let bodied = text.replacing("{ get set }", with: "{ get \(stop) set \(stop) }")
      .replacing("{ get }", with: stop)
      // What stands behind `some` would have to be told.
      .replacing("-> some IteratorProtocol<MLXArray>", with: "-> AnyIterator<MLXArray>")
    if bodied != text && text.contains("{ get") { return "public " + bodied }
    if text.hasPrefix("let ") { return "public var \(text.dropFirst(4)) \(stop)" }
    if text.hasPrefix("var ") { return "public \(text) { get \(stop) set \(stop) }" }
    return "public \(bodied) \(stop)"
  }
}
