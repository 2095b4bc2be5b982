import CLibEdit
import Glibc

/// The commands of libedit that a line of an `.editrc` may give.
struct EditlineCommands {
  let edit: OpaquePointer
  /// The file that libedit's complaints go to, except those about a command that is run here.
  let errorFile: UnsafeMutablePointer<FILE>

  /// Whether libedit's line editing is on.
  var isEditing: Bool { editline_is_enabled(edit) != 0 }

  /// Turns libedit's line editing on.
  func startEditing() { editline_enable(edit) }

  /// Has libedit run a command. Returns its result, which is negative for an unknown command, and its complaint.
  func run(_ words: [String]) -> (code: Int32, complaint: String) {
    var text: UnsafeMutablePointer<CChar>?
    var length = 0
    guard let file = open_memstream(&text, &length) else { return (0, "") }
    editline_set_error_file(edit, file)
    let texts = words.map { word in
      let characters = wide(word)
      let text = UnsafeMutablePointer<wchar_t>.allocate(capacity: characters.count)
      text.initialize(from: characters, count: characters.count)
      return text
    }
    defer { texts.forEach { $0.deallocate() } }
    var arguments = texts.map { UnsafePointer($0) as UnsafePointer<wchar_t>? } + [nil]
    let code = el_wparse(edit, Int32(words.count), &arguments)
    editline_set_error_file(edit, errorFile)
    fclose(file)
    defer { free(text) }
    return (code, text.map { String(cString: $0).split(separator: "\n").joined(separator: " ") } ?? "")
  }
}
