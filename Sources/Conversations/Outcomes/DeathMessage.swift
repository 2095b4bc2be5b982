import Reports

/// The message of a run's death: the cause, the place, the evidence, and the way out.
struct DeathMessage {
  let death: Death
  /// The subject of the sentences.
  var subject = "the cell"
  /// A remark on the state that is left.
  var aftermath = "every variable is as it was before the cell"

  /// The death as a diagnostic.
  var diagnostic: SourceDiagnostic {
    var message = SourceDiagnostic(.error, headline)
    if let place = death.places.first {
      message.excerpt = excerpt(place)
    }
    if case .failedCheck(let text) = death.cause {
      for line in text.split(separator: "\n").dropFirst() { add(line, to: &message) }
    }
    message.notes += death.places.dropFirst().prefix(3).map {
      SourceDiagnostic.Note("called from", excerpt: excerpt($0))
    }
    if !aftermath.isEmpty { message.notes.append(SourceDiagnostic.Note(aftermath)) }
    return message
  }

  /// The cause, in a line.
  var headline: String {
    switch death.cause {
    case .failedCheck(let message):
      let first = message.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
      return first.isEmpty ? "\(subject) stopped itself without a message" : Self.sentence(first)
    case .stackExhausted: return "the stack overflowed: these calls never came to an end"
    case .exited(let status): return "\(subject) called exit(\(status)), which ends it and nothing else"
    case .stuck: return "\(subject) awaits something that no task is left to bring"
    case .outOfMemory: return "\(subject) asked for more memory than there is"
    case .signal("SIGSEGV"), .signal("SIGBUS"): return "\(subject) touched memory that is not its own"
    case .signal("SIGFPE"): return "\(subject) divided by zero"
    case .signal("SIGXFSZ"): return "\(subject) wrote a longer file than it may"
    case .signal("SIGXCPU"): return "\(subject) used more processor time than it may"
    case .signal(let name): return "\(subject) was ended by \(name)"
    }
  }

  /// Returns a message of the runtime, beginning in lower case unless its first word is a name: `RoPE: …`.
  private static func sentence(_ message: String) -> String {
    let word = message.prefix { $0 != " " }
    let isName = word.hasSuffix(":") || word.dropFirst().contains { $0.isUppercase }
    return isName ? message : message.prefix(1).lowercased() + message.dropFirst()
  }

  /// Parses a row of evidence or the repair below the headline of a tensor operation's message.
  ///
  /// A row has a name and its value, at least two spaces apart; the repair is the indented line without this gap.
  private func add(_ line: Substring, to message: inout SourceDiagnostic) {
    let text = line.drop { $0 == " " }
    if line.hasPrefix("  "), let gap = text.firstRange(of: "  ") {
      message.evidence.append(
        SourceDiagnostic.Evidence(
          String(text[..<gap.lowerBound]), String(text[gap.upperBound...].drop { $0 == " " })))
    } else if line.hasPrefix("  "), message.headline.contains(": "), message.nextStep == nil {
      message.nextStep = String(text)
    } else {
      message.notes.append(SourceDiagnostic.Note(String(text)))
    }
  }

  private func excerpt(_ place: Death.Place) -> SourceExcerpt {
    let function = place.function.isEmpty ? "" : ", in \(place.function)"
    return SourceExcerpt(
      label: "\(place.label), line \(place.line)\(function)", lines: [place.source], firstLine: place.line,
      line: place.line, column: 1, length: max(1, place.source.utf8.count))
  }
}
