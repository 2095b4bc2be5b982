import CLibEdit
import SwiftSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A person's settings for libedit, without those that choose between Emacs' keys and vi's.
struct EditrcFile {
  let path: String

  /// Has libedit do what the file's lines say. An absent file says nothing.
  func apply(to edit: OpaquePointer) {
    guard let file = fopen(path, "r") else { return }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    while getline(&line, &capacity, file) >= 0, let line {
      let text = String(cString: line).trimmedOfLineEnd
      if !text.isBlank, !text.hasPrefix("#") { Self.apply(text, to: edit) }
    }
  }

  private static func apply(_ line: String, to edit: OpaquePointer) {
    guard let tokens = tok_winit(nil) else { return }
    defer { tok_wend(tokens) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<wchar_t>?>?
    guard tok_wstr(tokens, wide(line), &count, &words) == 0, count > 0, let words else { return }
    let texts = (0..<Int(count)).map { text(words[$0]) }
    let choosesKeys = texts[0].hasSuffix("bind") && texts.dropFirst().contains { $0 == "-e" || $0 == "-v" }
    if !choosesKeys { _ = el_wparse(edit, count, words) }
  }

  private static func text(_ word: UnsafePointer<wchar_t>?) -> String {
    guard let word else { return "" }
    var scalars = String.UnicodeScalarView()
    var next = word
    while next.pointee != 0 {
      if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: next.pointee)) { scalars.append(scalar) }
      next += 1
    }
    return String(scalars)
  }
}

extension String {
  fileprivate var trimmedOfLineEnd: String {
    var text = self
    while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text.trimmed
  }
}
