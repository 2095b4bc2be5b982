/// A map of a whole decoder, on which places are marked.
public struct DecoderMapPicture: Picture {
  /// `decoder map`
  public static let kind = "decoder map"

  /// The places that are marked.
  public var here: [DecoderPlace]

  /// Creates a map with places that are marked.
  public init(here: [DecoderPlace]) { self.here = here }

  /// Appends the picture.
  public func write(to writer: inout ByteWriter) { writer.write(here) { $0.write($1.rawValue) } }

  /// Reads a picture; a place that isn't on the map is refused.
  public init(_ reader: inout ByteReader) throws {
    here = try reader.readArray { reader in
      guard let place = DecoderPlace(rawValue: try reader.readString()) else { throw ByteReader.Malformed() }
      return place
    }
  }
}
