// Another file of the same session, in which the answer stands.
/// Returns the answer.
@_cdecl("attackAnswer") public func attackAnswer() -> UnsafePointer<CChar> {
  answer.utf8Start.withMemoryRebound(to: CChar.self, capacity: 1) { UnsafePointer($0) }
}

let answer: StaticString = "@SECRET@"

func attack(_ name: String, _ lines: [String]) -> String { "\(answer)" }
