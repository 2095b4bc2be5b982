import Glibc
import System

/// The processes below this one, as /proc lists them.
struct ProcessList {
  struct Entry {
    let process: Int32, parent: Int32
    let name: String
    let state: Character
  }

  let entries: [Entry]

  /// Looks at what there is: the children of each thread, and theirs.
  init() {
    var found: [Entry] = []
    var open = [getpid()]
    while let process = open.popLast() {
      let tasks = "/proc/\(process)/task"
      for thread in Folder.entries(of: tasks) {
        let children = TextFile.contents(of: "\(tasks)/\(thread)/children") ?? ""
        for child in children.split(separator: " ").compactMap({ Int32($0) }) {
          if let entry = Self.entry(child) { found.append(entry) }
          open.append(child)
        }
      }
    }
    entries = found
  }

  static func entry(_ process: Int32) -> Entry? {
    guard let text = TextFile.contents(of: "/proc/\(process)/stat"), let open = text.firstIndex(of: "("),
      let close = text.lastIndex(of: ")")
    else { return nil }
    let rest = text[close...].split(separator: " ")
    guard rest.count > 2, let parent = Int32(rest[2]), let state = rest[1].first else { return nil }
    return Entry(process: process, parent: parent, name: String(text[text.index(after: open)..<close]), state: state)
  }

  /// Those that were not there before.
  func left(since before: ProcessList) -> [Entry] {
    let known = Set(before.entries.map(\.process))
    return entries.filter { !known.contains($0.process) && $0.state != "Z" }
  }

  /// Takes in the ends of processes that have come to this one.
  func reap(except known: ProcessList) {
    let others = Set(known.entries.map(\.process))
    for entry in entries where entry.state == "Z" && entry.parent == getpid() && !others.contains(entry.process) {
      waitpid(entry.process, nil, WNOHANG)
    }
  }
}
