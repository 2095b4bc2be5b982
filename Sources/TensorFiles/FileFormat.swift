/// A kind of file, told by its extension.
enum FileFormat: String {
  case npy, npz, safetensors

  /// Returns the kind of file that a path's extension tells.
  ///
  /// - Throws: if it is another extension, or none.
  init(of path: String) throws(TensorFileError.Trouble) {
    let name = path.split(separator: "/").last ?? ""
    let end = name.lastIndex(of: ".").map { name[name.index(after: $0)...] } ?? ""
    guard let format = FileFormat(rawValue: end.lowercased()) else { throw .unknownExtension(found: String(end)) }
    self = format
  }
}
