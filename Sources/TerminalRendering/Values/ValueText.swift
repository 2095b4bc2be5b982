import Reports
import Tensors

/// The text of a reported value: in one line, and in full.
public struct ValueText {
  /// The most characters of a value in one line, and in full.
  static let lineLimit = 200, fullLimit = 20_000

  private let value: ReportedValue?

  /// Creates the text of a value; nil is one that can't be copied.
  public init(_ value: ReportedValue?) { self.value = value }

  /// The value in one line; of a tensor the numbers alone, since its shape stands beside it.
  public var summary: String {
    switch value {
    case nil: return "(can't be copied)"
    case .tensor(let report): return TensorLayout(report).numberSummary
    case let value?:
      var writer = ValueWriter(limit: Self.lineLimit)
      writer.write(value)
      return Self.onOneLine(writer.text)
    }
  }

  /// Returns the value in as many lines as it takes, none wider than `width` if possible.
  public func text(width: Int) -> String {
    switch value {
    case nil: return summary
    case .tensor(let report): return TensorLayout(report).text(width: width)
    case .string(let text, let isCut): return ValueWriter.quoted(text, isCut: isCut, limit: Self.fullLimit)
    case let value?:
      var writer = ValueWriter(limit: Self.fullLimit)
      writer.write(value)
      guard writer.text.count > width, case .record(let parts) = value, !parts.parts.isEmpty else {
        return writer.text
      }
      return Self.lines(of: parts, width: width)
    }
  }

  /// Returns a record with a line for each part.
  private static func lines(of record: ReportedValue.Parts, width: Int) -> String {
    let lines = record.parts.map { part -> String in
      var writer = ValueWriter(limit: lineLimit)
      writer.write(part.value)
      let line = "  " + (part.name.map { "\($0): " } ?? "") + onOneLine(writer.text)
      return line.count <= width ? line : line.prefix(max(1, width - 1)) + "…"
    }
    return (["\(record.name)("] + lines + [")"]).joined(separator: "\n")
  }

  private static func onOneLine(_ text: String) -> String { String(text.map { $0.isNewline ? "⏎" : $0 }) }
}

extension TensorLayout {
  /// Creates the layout of a reported tensor.
  init(_ report: TensorReport) {
    self.init(shape: report.shape, dtype: DType(rawValue: report.type.rawValue) ?? .float32) { report[$0] }
  }
}
