import SwiftSource
import System

/// A person's settings for libedit.
///
/// They are read twice, because `bind -v` and `bind -e` forget every binding: once for the choice between Emacs
/// and vi keys, and once for everything else.
struct EditrcFile {
  let path: String

  /// Has libedit take the keys that the file chooses. An absent file chooses none.
  func chooseKeys(of commands: EditlineCommands) {
    for setting in settings() where setting.choosesKeys { _ = setting.apply(to: commands) }
  }

  /// Applies the file's other lines to libedit.
  ///
  /// - Returns: a line for each setting that libedit refuses, with the file and the setting's line.
  func apply(to commands: EditlineCommands) -> [String] {
    settings().filter { !$0.choosesKeys }.compactMap { setting in
      setting.apply(to: commands).map { "\(path):\(setting.line): \($0)" }
    }
  }

  private func settings() -> [EditrcSetting] {
    let lines = (TextFile.bytes(of: path) ?? []).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.enumerated().compactMap { index, line in
      let text = String(decoding: line, as: UTF8.self).trimmedOfLineEnd
      return text.isBlank || text.hasPrefix("#") ? nil : EditrcSetting(text, line: index + 1)
    }
  }
}

extension String {
  fileprivate var trimmedOfLineEnd: String {
    var text = self
    while text.unicodeScalars.last == "\n" || text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    return text.trimmed
  }
}
