import Reports

extension CellEvent {
  private enum Form: UInt8 { case value, scopeEntry, scopeExit, folded, picture, refusal, result }

  /// The event as a frame: the length of the event in eight bytes, then the event.
  public var frame: [UInt8] {
    var body = ByteWriter()
    var rest: [UInt8] = []
    switch self {
    case .value(let event):
      body.write(Form.value.rawValue)
      event.write(to: &body)
    case .scopeEntry(let range, let module):
      body.write(Form.scopeEntry.rawValue)
      range.write(to: &body)
      body.write(module)
    case .scopeExit:
      body.write(Form.scopeExit.rawValue)
    case .folded(let range, let module, let count):
      body.write(Form.folded.rawValue)
      range.write(to: &body)
      body.write(module)
      body.write(count)
    case .picture(let picture, let mark):
      body.write(Form.picture.rawValue)
      picture.write(to: &body)
      body.write(mark)
    case .refusal(let refusal):
      body.write(Form.refusal.rawValue)
      refusal.write(to: &body)
    case .result(let bytes):
      body.write(Form.result.rawValue)
      rest = bytes
    }
    var frame = ByteWriter()
    frame.write(body.bytes.count + rest.count)
    return frame.bytes + body.bytes + rest
  }

  init(body: ArraySlice<UInt8>) throws {
    var reader = ByteReader(body)
    guard let form = Form(rawValue: try reader.readByte()) else { throw ByteReader.Malformed() }
    switch form {
    case .value: self = .value(try ValueEvent(&reader))
    case .scopeEntry: self = .scopeEntry(try SourceRange(&reader), module: try reader.readString())
    case .scopeExit: self = .scopeExit
    case .folded:
      self = .folded(try SourceRange(&reader), module: try reader.readString(), count: try reader.readInt())
    case .picture: self = .picture(try AnyPicture(&reader), mark: try reader.readInt())
    case .refusal: self = .refusal(try Refusal(&reader))
    case .result:
      self = .result(Array(body.dropFirst()))
      return
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
  }
}
