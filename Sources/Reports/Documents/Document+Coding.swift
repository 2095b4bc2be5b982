extension Document: Codable {
  /// The kinds of documents, as they are called in a stored document: `{"kind": "markdown", "content": "…"}`.
  private enum Kind: String, Codable {
    case markdown, remark, sentence, lines, quotation, space, table, output, errorOutput, picture, values, named,
      result,
      trace, message
    case comparison, sources, difference
  }

  private enum DocumentKey: String, CodingKey { case kind, content }

  /// The two texts of a difference.
  private struct Difference: Codable {
    var recorded: String, shown: String
  }

  /// Reads a document: its kind, and its content in the form of that kind.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: DocumentKey.self)
    func content<Content: Decodable>() throws -> Content { try container.decode(Content.self, forKey: .content) }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .markdown: self = .markdown(try content())
    case .remark: self = .remark(try content())
    case .sentence: self = .sentence(try content())
    case .lines: self = .lines(try content())
    case .quotation: self = .quotation(try content())
    case .space: self = .space
    case .table: self = .table(try content())
    case .output: self = .output(try content(), isError: false)
    case .errorOutput: self = .output(try content(), isError: true)
    case .picture: self = .picture(try content())
    case .values: self = .values(try content())
    case .named: self = .named(try content())
    case .result: self = .result(try content())
    case .trace: self = .trace(try content())
    case .message: self = .message(try content())
    case .comparison: self = .comparison(try content())
    case .sources: self = .sources(try content())
    case .difference:
      let texts: Difference = try content()
      self = .difference(recorded: texts.recorded, shown: texts.shown)
    }
  }

  /// Writes the document: its kind, and its content in the form of that kind.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: DocumentKey.self)
    func write(_ kind: Kind, _ content: some Encodable) throws {
      try container.encode(kind, forKey: .kind)
      try container.encode(content, forKey: .content)
    }
    switch self {
    case .markdown(let text): try write(.markdown, text)
    case .remark(let text): try write(.remark, text)
    case .sentence(let text): try write(.sentence, text)
    case .lines(let lines): try write(.lines, lines)
    case .quotation(let lines): try write(.quotation, lines)
    case .space: try container.encode(Kind.space, forKey: .kind)
    case .table(let table): try write(.table, table)
    case .output(let text, let isError): try write(isError ? .errorOutput : .output, text)
    case .picture(let picture): try write(.picture, picture)
    case .values(let values): try write(.values, values)
    case .named(let value): try write(.named, value)
    case .result(let value): try write(.result, value)
    case .trace(let lines): try write(.trace, lines)
    case .message(let message): try write(.message, message)
    case .comparison(let comparison): try write(.comparison, comparison)
    case .sources(let sources): try write(.sources, sources)
    case .difference(let recorded, let shown): try write(.difference, Difference(recorded: recorded, shown: shown))
    }
  }
}
