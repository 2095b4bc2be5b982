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
    switch death.cause {
    case .refused(let refusal):
      message.evidence = Self.evidence(of: refusal)
      message.nextStep = refusal.repair
    case .failedCheck(let text), .uncaughtError(let text), .failedTry(error: let text):
      message.notes = text.split(separator: "\n").dropFirst().map {
        SourceDiagnostic.Note(String($0.drop { $0 == " " }))
      }
    case .overlappingAccesses:
      message.nextStep = "copy the value into a variable of its own first, or do one after the other"
    default: break
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
    case .refused(let refusal): return Self.sentence(refusal.headline)
    case .failedCheck(""): return "\(subject) stopped itself without a message"
    case .failedCheck(let message): return Self.sentence(Self.firstLine(of: message))
    case .uncaughtError(let error): return "an error was thrown and not caught: \(Self.firstLine(of: error))"
    case .failedTry(let error): return "try! met an error: \(Self.firstLine(of: error))"
    case .overlappingAccesses:
      return "overlapping accesses to one variable: while it is being modified, nothing else may read or modify it"
    case .stackExhausted: return "the stack overflowed: these calls never returned"
    case .exited(let status): return "\(subject) called exit(\(status)), which ends only \(subject)"
    case .stuck: return "\(subject) awaits a result that no remaining task can provide"
    case .outOfMemory: return "\(subject) ran out of memory"
    case .signal("SIGSEGV"), .signal("SIGBUS"): return "\(subject) accessed memory that doesn't belong to it"
    case .signal("SIGFPE"): return "\(subject) divided by zero"
    case .signal("SIGXFSZ"): return "\(subject) wrote a longer file than is allowed"
    case .signal("SIGXCPU"): return "\(subject) used more processor time than is allowed"
    case .signal(let name): return "\(subject) was ended by \(name)"
    }
  }

  private static func firstLine(of text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).first.map(String.init) ?? ""
  }

  /// Returns a message of the runtime, beginning in lower case unless its first word is a name: `RoPE: …`.
  private static func sentence(_ message: String) -> String {
    let word = message.prefix { $0 != " " }
    let isName = word.hasSuffix(":") || word.dropFirst().contains { $0.isUppercase }
    return isName ? message : message.prefix(1).lowercased() + message.dropFirst()
  }

  /// Returns a row for each operand, its marked axes below those of the others, and a row for each detail.
  private static func evidence(of refusal: Refusal) -> [SourceDiagnostic.Evidence] {
    let width = refusal.operands.map { "\($0.shape)".count }.max() ?? 0
    let operands = refusal.operands.map { operand in
      let axes = operand.axes.filter(operand.shape.indices.contains).map { "axis \($0) is \(operand.shape[$0])" }
      let shape = "\(operand.shape)"
      let padding = String(repeating: " ", count: width - shape.count + 2)
      return SourceDiagnostic.Evidence(
        operand.name, axes.isEmpty ? shape : shape + padding + axes.joined(separator: ", "))
    }
    return operands + refusal.details.map { SourceDiagnostic.Evidence($0.name, $0.text) }
  }

  private func excerpt(_ place: Death.Place) -> SourceExcerpt {
    let function = place.function.isEmpty ? "" : ", in \(place.function)"
    return SourceExcerpt(
      label: "\(place.label), line \(place.line)\(function)", lines: [place.source], firstLine: place.line,
      line: place.line, column: 1, length: max(1, place.source.utf8.count))
  }
}
