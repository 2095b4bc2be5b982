import System

/// The memory of one process, as the system counts it.
struct StateMemory: Equatable {
  /// What it has for itself, in bytes.
  var own: Int
  /// What it has for itself and its part of what it shares with others, in bytes, without what lies in files.
  var sharedOut: Int

  /// Creates the memory of a process; nil if the system does not tell.
  init?(of process: Int32) {
    guard let text = TextFile.contents(of: "/proc/\(process)/smaps_rollup") else { return nil }
    self.init(text: text)
  }

  /// Reads the rows of `smaps_rollup`: `Private_Dirty:     116 kB`.
  init?(text: String) {
    var rows: [Substring: Int] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 3, words[2] == "kB", let number = Int(words[1]), (0...1 << 40).contains(number) else {
        continue
      }
      rows[words[0]] = number << 10
    }
    guard let dirty = rows["Private_Dirty:"], let anonymous = rows["Pss_Anon:"] else { return nil }
    own = dirty
    sharedOut = anonymous + (rows["SwapPss:"] ?? 0)
  }
}
