import Foundation
import Tensors
import Testing

@testable import TensorFiles

/// A folder for the files of one test, removed with it.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tensor-files-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Returns the path of a file, which has these bytes if some are given.
  func file(_ name: String, _ bytes: (some Sequence<UInt8>)? = [UInt8]?.none) throws -> String {
    let url = folder.appending(path: name)
    if let bytes { try Data(bytes).write(to: url) }
    return url.path
  }

  /// The names in the folder.
  var names: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() } }
}

/// The files that NumPy and the safetensors package wrote, with what is in them: see `Fixtures/make.py`.
enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
  static let shape = [2, 3, 5]

  static func path(_ name: String) -> String { folder.appending(path: name).path }
  static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: URL(filePath: path(name)))) }

  /// Returns the numbers of a sample with a type.
  static func sample(_ type: ElementType, count: Int = 30) -> [Float] {
    (0..<count).map { i in
      switch type {
      case .bool: i % 3 == 0 ? 1 : 0
      case .int8: Float((7 * i - 20 + 100) % 100)
      case .uint8: Float(7 * i % 100)
      case .int16, .int32, .int64: Float(7 * i - 20)
      case .uint16, .uint32, .uint64: Float(7 * i)
      case .float16, .bfloat16, .float32, .float64: Float(i) / 2 - 3
      }
    }
  }

  /// Returns NumPy's name for a type without its order of bytes.
  static func code(_ type: ElementType) -> String {
    let letter = String(type.rawValue.prefix(1))
    return letter + (type == .bool ? "1" : "\(type.size)")
  }
}

/// Returns the trouble that a call throws; nil if it doesn't.
func trouble<Result>(_ body: () throws(TensorFileError) -> Result) -> TensorFileError.Trouble? {
  do { _ = try body() } catch { return error.trouble }
  return nil
}
