import Foundation
import Tensors

/// One case of the golden vectors: an operation, its inputs, and what a library that people use makes of them in
/// double precision.
struct GoldenCase: Decodable, Sendable {
  var `case`: String
  var op: String
  var params: [String: GoldenValue]
  var inputs: [String: GoldenTensor]
  var outputs: [String: GoldenTensor]
  var tolerance: Float

  /// Where the cases are: the folder that `ATTNLAB_GOLDEN` names, or the fixtures beside this file.
  static let folder: URL =
    if let other = ProcessInfo.processInfo.environment["ATTNLAB_GOLDEN"] {
      URL(filePath: other, directoryHint: .isDirectory)
    } else {
      URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    }

  /// Every case of the folder, by its file's name.
  static let all: [String: GoldenCase] = {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    var cases: [String: GoldenCase] = [:]
    for file in files where file.pathExtension == "json" {
      do {
        cases[file.deletingPathExtension().lastPathComponent] = try decoder.decode(
          GoldenCase.self, from: Data(contentsOf: file))
      } catch {
        fatalError("\(file.path): \(error)")
      }
    }
    return cases
  }()

  /// The inputs of a case, by name.
  func input(_ name: String) throws -> Tensor {
    guard let found = inputs[name] else { throw Missing(what: "input \(name)", in: self.case) }
    return found.tensor
  }

  /// An input that not every case has.
  func optionalInput(_ name: String) -> Tensor? { inputs[name]?.tensor }

  /// How many queries and keys there are.
  var tokens: (queries: Int, keys: Int) {
    get throws { (try input("q").dim(-2), try input("k").dim(-2)) }
  }

  /// A number among the settings.
  func number(_ name: String) throws -> Double {
    guard case .number(let number) = params[name] else { throw Missing(what: "number \(name)", in: self.case) }
    return number
  }

  /// A whole number among the settings.
  func int(_ name: String) throws -> Int { Int(try number(name)) }

  /// Whole numbers among the settings.
  func ints(_ name: String) throws -> [Int] {
    guard case .list(let list) = params[name] else { throw Missing(what: "list \(name)", in: self.case) }
    return try list.map {
      guard case .number(let number) = $0 else { throw Missing(what: "whole numbers \(name)", in: self.case) }
      return Int(number)
    }
  }

  /// A word among the settings.
  func text(_ name: String) throws -> String {
    guard case .text(let text) = params[name] else { throw Missing(what: "word \(name)", in: self.case) }
    return text
  }

  /// A yes or no among the settings.
  func flag(_ name: String) throws -> Bool {
    guard case .flag(let flag) = params[name] else { throw Missing(what: "flag \(name)", in: self.case) }
    return flag
  }

  /// Whether a setting is there and is not null.
  func has(_ name: String) -> Bool { params[name].map { $0 != .null } ?? false }

  /// What a case should have and does not.
  struct Missing: Error, CustomStringConvertible {
    var what: String
    var `in`: String
    var description: String { "\(self.in) has no \(what)" }
  }
}

/// A tensor as a case has it: the kind of its numbers, the shape, and the numbers in row-major order.
struct GoldenTensor: Decodable, Sendable {
  var dtype: String
  var shape: [Int]
  var data: [Float]

  /// Texts, in the cases of text metrics, are no tensor: they are read as none.
  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    dtype = try container.decode(String.self, forKey: .dtype)
    shape = try container.decode([Int].self, forKey: .shape)
    data = dtype == "string" ? [] : try container.decode([Float].self, forKey: .data)
  }

  var tensor: Tensor { Tensor(data, shape) }

  /// Whether a result is this: whole numbers and truths exactly, others within the case's tolerance. NaN never is.
  ///
  ///     |got - want| ≤ tolerance × (1 + |want|)
  func accepts(_ got: Tensor, tolerance: Float) -> Bool {
    if dtype == "float32" { return got.allClose(tensor, rtol: tolerance, atol: tolerance) }
    return got == tensor
  }

  private enum Keys: CodingKey { case dtype, shape, data }
}

/// A setting of a case.
enum GoldenValue: Decodable, Equatable, Sendable {
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([GoldenValue])
  case table([String: GoldenValue])
  case null

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([GoldenValue].self) {
      self = .list(list)
    } else {
      self = .table(try container.decode([String: GoldenValue].self))
    }
  }
}
