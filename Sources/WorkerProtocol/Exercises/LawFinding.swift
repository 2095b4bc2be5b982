import Reports

/// Whether a law holds for one call.
public enum LawFinding: Equatable, Sendable {
  /// It holds.
  case holds
  /// It doesn't, and the sentence says what is there instead: `row 2 sums to 0.83`.
  case broken(String)
}

extension LawFinding {
  /// Returns several findings as bytes.
  public static func bytes(of findings: [LawFinding]) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(findings) { writer, finding in
      switch finding {
      case .holds: writer.write("")
      case .broken(let sentence): writer.write(sentence.isEmpty ? "it is broken" : sentence)
      }
    }
    return writer.bytes
  }

  /// Decodes several findings.
  ///
  /// - Throws: ``ByteReader/Malformed``.
  public static func findings(of bytes: [UInt8]) throws -> [LawFinding] {
    var reader = ByteReader(bytes[...])
    let findings = try reader.readArray { reader -> LawFinding in
      let sentence = try reader.readString()
      return sentence.isEmpty ? .holds : .broken(sentence)
    }
    guard reader.isAtEnd else { throw ByteReader.Malformed() }
    return findings
  }
}
