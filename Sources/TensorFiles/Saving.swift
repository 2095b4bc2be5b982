public import Tensors

/// Saves an array as a `.npy` file.
///
///     try save(array: weights, path: "weights.npy")   // numpy.load("weights.npy") reads it
///
/// A file that is there is replaced all at once: until the new one is whole and on the disk, the old one stays, and an
/// array that was loaded from it keeps its numbers.
///
/// - Parameters:
///   - array: the tensor. Its type is kept; `bfloat16` is refused, as NumPy doesn't have it.
///   - path: a path that ends in `.npy`; a relative one starts at the folder in which attnlab was started.
/// - Throws: ``TensorFileError``, with the file and what is wrong.
/// - Source: NumPy's format, version 1.0, byte for byte as NumPy writes it. The name is mlx-swift's, which takes a `url:`.
public func save(array: Tensor, path: String) throws(TensorFileError) {
  try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
    if try FileFormat(of: path) != .npy { throw .holdsSeveral(isWriting: true) }
    let header = try array.npyHeader()
    try FileReplacement.write(path) { (file) throws(TensorFileError.Trouble) in
      try file.write(header, at: 0)
      try array.withBytes { (bytes) throws(TensorFileError.Trouble) in try file.write(bytes, at: header.count) }
    }
  }
}

/// Saves arrays by their names as a `.npz` or `.safetensors` file.
///
///     try save(arrays: ["weight": w, "bias": b], metadata: ["made by": "lesson 2"], path: "layer.safetensors")
///     try save(arrays: ["weight": w, "bias": b], path: "layer.npz", compressed: true)
///
/// A file that is there is replaced all at once, as in ``save(array:path:)``.
///
/// - Parameters:
///   - arrays: the tensors. Their types are kept; a `.npz` can't have `bfloat16`.
///   - metadata: what the file is to say of itself; only a `.safetensors` can have that.
///   - path: a path that ends in `.npz` or `.safetensors`; a relative one starts at the folder in which attnlab was
///     started.
///   - compressed: whether the members of a `.npz` are deflated, as by `numpy.savez_compressed`.
/// - Throws: ``TensorFileError``, with the file and what is wrong.
/// - Source: the formats of `numpy.savez` and of Hugging Face's safetensors, the latter byte for byte as its reference
///   implementation writes it. The name is mlx-swift's, which takes a `url:`.
public func save(
  arrays: [String: Tensor], metadata: [String: String] = [:], path: String, compressed: Bool = false
) throws(TensorFileError) {
  try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
    switch try FileFormat(of: path) {
    case .npy: throw .holdsOne(isWriting: true)
    case .npz:
      if !metadata.isEmpty { throw .noMetadata }
      try NPZFile.write(arrays, compressed: compressed, to: path)
    case .safetensors:
      if compressed { throw .notCompressible }
      try SafetensorsFile.write(arrays, metadata: metadata, to: path)
    }
  }
}
