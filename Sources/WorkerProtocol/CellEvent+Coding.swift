import Reports

extension CellEvent {
  private enum Kind: Int { case value, scopeEntry, scopeExit, folded, picture, result }

  /// The event as a frame: the length of the event in eight bytes, then the event.
  public var frame: [UInt8] {
    var body = ByteWriter()
    switch self {
    case .value(let event):
      body.write(Kind.value.rawValue)
      body.write(event.name)
      body.write(event.type)
      body.write(event.shape) { $0.write($1) { $0.write($1) } }
      body.write(event.summary)
      body.write(event.text) { $0.write($1) }
      body.write(event.range)
      body.write(event.module)
      body.write(event.isTop)
      body.write(event.isFinal)
      body.write(event.isUnchanged)
      body.write(event.isInstance)
    case .scopeEntry(let range, let module):
      body.write(Kind.scopeEntry.rawValue)
      body.write(range)
      body.write(module)
    case .scopeExit:
      body.write(Kind.scopeExit.rawValue)
    case .folded(let range, let module, let count):
      body.write(Kind.folded.rawValue)
      body.write(range)
      body.write(module)
      body.write(count)
    case .picture(let picture, let mark):
      body.write(Kind.picture.rawValue)
      body.write(picture.title) { $0.write($1) }
      body.write(picture.shape) { $0.write($1) }
      body.write(picture.elements)
      body.write(picture.rowLabels) { $0.write($1) }
      body.write(picture.columnLabels) { $0.write($1) }
      body.write(mark)
    case .result(let bytes):
      body.write(Kind.result.rawValue)
      body.write(bytes.count)
      var frame = ByteWriter()
      frame.write(body.bytes.count + bytes.count)
      return frame.bytes + body.bytes + bytes
    }
    var frame = ByteWriter()
    frame.write(body.bytes.count)
    return frame.bytes + body.bytes
  }

  init(body: ArraySlice<UInt8>) throws {
    var reader = ByteReader(body)
    guard let kind = Kind(rawValue: try reader.readInt()) else { throw ByteReader.Malformed() }
    switch kind {
    case .value:
      self = .value(
        ValueEvent(
          name: try reader.readString(), type: try reader.readString(),
          shape: try reader.readOptional { try $0.readArray { try $0.readInt() } },
          summary: try reader.readString(), text: try reader.readOptional { try $0.readString() },
          range: try SourceRange(&reader), module: try reader.readString(), isTop: try reader.readBool(),
          isFinal: try reader.readBool(), isUnchanged: try reader.readBool(),
          isInstance: try reader.readBool()))
    case .scopeEntry:
      self = .scopeEntry(try SourceRange(&reader), module: try reader.readString())
    case .scopeExit:
      self = .scopeExit
    case .folded:
      self = .folded(
        try SourceRange(&reader), module: try reader.readString(), count: try reader.readInt())
    case .picture:
      let picture = Picture(
        title: try reader.readOptional { try $0.readString() }, shape: try reader.readArray { try $0.readInt() },
        elements: try reader.readFloats(), rowLabels: try reader.readArray { try $0.readString() },
        columnLabels: try reader.readArray { try $0.readString() })
      self = .picture(picture, mark: try reader.readInt())
    case .result:
      let count = try reader.readInt()
      guard count >= 0, count <= body.count else { throw ByteReader.Malformed() }
      self = .result(Array(body.suffix(count)))
      return
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ range: SourceRange) {
    for number in [range.startLine, range.startColumn, range.endLine, range.endColumn] { write(number) }
  }
}

extension SourceRange {
  fileprivate init(_ reader: inout ByteReader) throws {
    self.init(
      startLine: try reader.readInt(), startColumn: try reader.readInt(), endLine: try reader.readInt(),
      endColumn: try reader.readInt())
  }
}
