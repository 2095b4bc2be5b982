import CLibEdit
import SwiftSource

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A person's settings for libedit.
///
/// They are read twice, because `bind -v` and `bind -e` forget every binding: once for the choice between Emacs
/// and vi keys, and once for everything else.
struct EditrcFile {
  let path: String

  /// Has libedit take the keys that the file chooses. An absent file chooses none.
  func chooseKeys(of editor: LineEditor) {
    for setting in settings() where setting.choosesKeys { _ = setting.apply(to: editor) }
  }

  /// Applies the file's other lines to libedit.
  ///
  /// - Returns: a line for each setting that libedit refuses, with the file and the setting's line.
  func apply(to editor: LineEditor) -> [String] {
    settings().filter { !$0.choosesKeys }.compactMap { setting in
      setting.apply(to: editor).map { "\(path):\(setting.line): \($0)" }
    }
  }

  private func settings() -> [EditrcSetting] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    defer { free(line) }
    var settings: [EditrcSetting] = []
    var number = 0
    while getline(&line, &capacity, file) >= 0, let line {
      number += 1
      let text = String(cString: line).trimmedOfLineEnd
      if !text.isBlank, !text.hasPrefix("#") { settings.append(EditrcSetting(text, line: number)) }
    }
    return settings
  }
}

extension String {
  fileprivate var trimmedOfLineEnd: String {
    var text = self
    while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text.trimmed
  }
}
