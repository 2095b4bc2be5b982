/// A strict reader of the header's JSON, of nothing but what the format allows in it.
///
/// It is a reader of its own because Foundation's would cost every process that runs a cell more time at its start than
/// all the rest of it, and takes the last of two equal keys.
struct SafetensorsHeaderParser {
  private var json: HeaderJSON
  private var entries: [SafetensorsEntry] = []
  private var metadata: [String: String]?

  /// Reads a header, without the length before it.
  static func parse(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) -> SafetensorsHeader {
    var parser = SafetensorsHeaderParser(json: try HeaderJSON(bytes))
    if bytes.first != UInt8(ascii: "{") { throw parser.json.refused("'{' was expected") }
    try parser.parse()
    return SafetensorsHeader(
      entries: parser.entries.sorted {
        ($0.bytes.lowerBound, $0.bytes.upperBound) < ($1.bytes.lowerBound, $1.bytes.upperBound)
      }, metadata: parser.metadata ?? [:])
  }

  private init(json: HeaderJSON) { self.json = json }

  private mutating func parse() throws(TensorFileError.Trouble) {
    var names: Set<String> = []
    try json.enter()
    while let name = try json.nextKey() {
      if !names.insert(name).inserted { throw .duplicateName(name) }
      if name == SafetensorsHeader.metadataKey {
        metadata = try readMetadata()
      } else {
        entries.append(try readEntry(name))
      }
    }
    try json.finish()
  }

  private mutating func readMetadata() throws(TensorFileError.Trouble) -> [String: String] {
    var read: [String: String] = [:]
    try json.enter()
    while let key = try json.nextKey() {
      let text = try json.text()
      if read.updateValue(text, forKey: key) != nil { throw .duplicateName(key) }
    }
    return read
  }

  private mutating func readEntry(_ name: String) throws(TensorFileError.Trouble) -> SafetensorsEntry {
    var (typeName, shape, offsets): (String?, [Int]?, [Int]?)
    let start = json.place
    try json.enter()
    while let key = try json.nextKey() {
      let isKnown =
        switch key {
        case "dtype" where typeName == nil: true
        case "shape" where shape == nil: true
        case "data_offsets" where offsets == nil: true
        default: false
        }
      if !isKnown { throw json.refused("an array has a second or an unknown key") }
      if key == "dtype" { typeName = try json.text() }
      if key == "shape" { shape = try json.integers() }
      if key == "data_offsets" { offsets = try json.integers() }
    }
    guard let typeName, let shape, let offsets else {
      throw json.refused("an array lacks its dtype, shape or data_offsets", at: start)
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw json.refused("data_offsets aren't a begin and an end", at: start)
    }
    let type = try ElementType.read(safetensors: typeName)
    return SafetensorsEntry(name: name, type: type, shape: shape, bytes: offsets[0]..<offsets[1])
  }
}
