public import Tensors

/// Loads the array of a `.npy` file.
///
///     let weights = try loadArray(path: "weights.npy")   // what numpy.save("weights.npy", weights) wrote
///
/// A file in either order of bytes and either order of axes gives the array that NumPy would. `float64` becomes
/// `float32`; whole numbers of other sizes than a tensor has become `int32`. Texts, records, times, complex numbers and
/// Python objects are refused: nothing in a file is ever run.
///
/// The numbers are mapped where that is possible: loading costs nothing for them, each is read from the disk when it is
/// first used, and the file may be saved over meanwhile. A program that makes the file shorter, rather than replacing it,
/// ends the process that reads the numbers.
///
/// - Parameter path: a path; a relative one starts at the folder in which attnlab was started.
/// - Throws: ``TensorFileError``, with the file, what is wrong and what was expected.
/// - Source: NumPy's format of versions 1.0, 2.0 and 3.0. The name is mlx-swift's, which takes a `url:`.
public func loadArray(path: String) throws(TensorFileError) -> Tensor {
  let file = try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
    if try FileFormat(of: path) != .npy { throw .holdsSeveral(isWriting: false) }
    return try MappedFile(path)
  }
  defer { withExtendedLifetime(file) {} }
  return try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
    try Tensor(npy: file.bytes, owner: file)
  }
}

/// Loads the arrays of a `.npz` or `.safetensors` file, by their names.
///
///     let model = try loadArrays(path: "model.safetensors")
///     model["embedding.weight"]!.shape   // [50257, 768]
///
/// See ``loadArraysAndMetadata(path:)``.
///
/// - Parameter path: a path; a relative one starts at the folder in which attnlab was started.
/// - Throws: ``TensorFileError``, with the file, the array, what is wrong and what was expected.
public func loadArrays(path: String) throws(TensorFileError) -> [String: Tensor] {
  try loadArraysAndMetadata(path: path).0
}

/// Loads the arrays of a `.npz` or `.safetensors` file, by their names, and what the file says of itself.
///
/// The numbers of a `.safetensors` file are mapped where that is possible, as ``loadArray(path:)`` says. Those of a
/// `.npz` are unpacked, each array when its header agrees with the size that the archive has for it.
///
/// A file that isn't exactly as its format demands is refused: arrays that overlap or leave gaps, two of one name, bytes
/// that are too many or too few, a wrong checksum.
///
/// - Parameter path: a path; a relative one starts at the folder in which attnlab was started.
/// - Returns: the arrays, and the metadata: none for a `.npz`, which can't have any.
/// - Throws: ``TensorFileError``, with the file, the array, what is wrong and what was expected.
/// - Source: the formats of `numpy.savez` and of Hugging Face's safetensors. The name is mlx-swift's, which takes a
///   `url:`.
public func loadArraysAndMetadata(path: String) throws(TensorFileError) -> ([String: Tensor], [String: String]) {
  let (format, file) = try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
    let format = try FileFormat(of: path)
    if format == .npy { throw .holdsOne(isWriting: false) }
    return (format, try MappedFile(path))
  }
  defer { withExtendedLifetime(file) {} }
  if format == .npz { return (try NPZFile.read(file.bytes, path: path), [:]) }
  return try SafetensorsFile.read(file, path: path)
}
