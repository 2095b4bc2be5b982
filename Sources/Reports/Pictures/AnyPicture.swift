/// A picture of any kind.
public struct AnyPicture: Sendable {
  /// The picture.
  public let picture: any Picture

  /// Wraps a picture.
  public init(_ picture: some Picture) { self.picture = picture }

  /// The name of its kind.
  public var kind: String { type(of: picture).kind }
}

extension AnyPicture: Hashable {
  /// Returns whether two pictures are of one kind and have the same content.
  public static func == (left: AnyPicture, right: AnyPicture) -> Bool {
    AnyHashable(left.picture) == AnyHashable(right.picture)
  }

  /// Hashes the content.
  public func hash(into hasher: inout Hasher) { AnyHashable(picture).hash(into: &hasher) }
}

extension AnyPicture: Codable {
  private enum Field: String, CodingKey { case kind, content }

  /// Encodes the kind and the content.
  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Field.self)
    try fields.encode(kind, forKey: .kind)
    try picture.encode(to: fields.superEncoder(forKey: .content))
  }

  /// Decodes a picture of one of ``PictureKinds/all``.
  public init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Field.self)
    let kind = try fields.decode(String.self, forKey: .kind)
    guard let type = PictureKinds.all.first(where: { $0.kind == kind }) else {
      throw DecodingError.dataCorruptedError(forKey: .kind, in: fields, debugDescription: "unknown kind \(kind)")
    }
    picture = try type.init(from: fields.superDecoder(forKey: .content))
  }
}

extension AnyPicture: ByteCodable {
  /// Appends the kind and the content.
  public func write(to writer: inout ByteWriter) {
    writer.write(kind)
    picture.write(to: &writer)
  }

  /// Reads a picture of one of ``PictureKinds/all``.
  public init(_ reader: inout ByteReader) throws { try self.init(&reader, kinds: PictureKinds.all) }

  /// Reads a picture of one of these kinds.
  public init(_ reader: inout ByteReader, kinds: [any Picture.Type]) throws {
    let kind = try reader.readString()
    guard let type = kinds.first(where: { $0.kind == kind }) else { throw ByteReader.Malformed() }
    picture = try type.init(&reader)
  }
}
