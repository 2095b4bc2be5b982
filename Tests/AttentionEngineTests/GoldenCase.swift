import Foundation
import Tensors

/// One case of the golden vectors: an operation, its inputs, and what PyTorch makes of them in double precision.
struct GoldenCase: Decodable {
  var `case`: String
  var params: Params
  var inputs: [String: Values]
  var outputs: [String: Values]
  var tolerance: Float

  /// The settings of a case, as far as these tests need them.
  struct Params: Decodable {
    var scale: Double?
    var scale_is_default: Bool?
    var causal: String?
    var mask_kind: String?
    var axis: Int?
    var temperature: Float?
  }

  /// A tensor as it is written: the shape and the numbers in row-major order.
  struct Values: Decodable {
    var shape: [Int]
    var data: [Float]
  }

  /// Reads a case of the folder `Golden`, floats as `Float`.
  init(_ name: String) throws {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    self = try decoder.decode(GoldenCase.self, from: Data(contentsOf: Self.folder.appending(path: name + ".json")))
  }

  /// The cases whose names begin with a prefix, in order.
  static func names(_ prefix: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (files ?? []).filter { $0.hasPrefix(prefix) }.map { String($0.dropLast(5)) }.sorted()
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")

  /// An input by its name.
  func input(_ name: String) throws -> Tensor { try Self.tensor(inputs, name) }

  /// An output by its name.
  func output(_ name: String) throws -> Tensor { try Self.tensor(outputs, name) }

  /// Whether every element is within the case's tolerance: |got - want| ≤ tolerance × (1 + |want|).
  func accepts(_ got: Tensor, as name: String) throws -> Bool {
    let want = try output(name)
    return got.allClose(want, rtol: tolerance, atol: tolerance)
  }

  private static func tensor(_ values: [String: Values], _ name: String) throws -> Tensor {
    guard let found = values[name] else { throw CocoaError(.keyValueValidation) }
    return Tensor(found.data, found.shape)
  }
}
