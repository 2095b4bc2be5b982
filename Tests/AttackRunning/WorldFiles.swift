import Foundation
import Glibc
import System

/// Files of a learner, and a look at all places where a run could leave or change some.
struct WorldFiles {
  let folder: String, mark: String, secret: String
  /// The user to whom they belong: whoever runs what is judged, so that it isn't the owner that keeps it away.
  let owner: Int
  var home: String { "\(folder)/home" }
  var temp: String { "\(folder)/temp" }
  var shared: String { "shm-of-\(mark)" }

  /// Makes all files as they are to be.
  func make() {
    let texts = [
      "home/secret": secret, "home/mine": "what the learner has written\n", "home/name-\(secret)": "",
      "home/.local/state/attnlab/answers": "\(secret)\n", "home/.local/state/attnlab/checks": "none passed\n",
      "cache/results/kept": secret, "other-cache/results/kept": secret,
      "other-cache/modules/Glibc.pcm": "a module\n", "temp/attnlab-1-other/inputs": secret,
    ]
    for name in [
      "home/empty", "home/.local/state/attnlab", "cache/results", "cache/modules", "other-cache/results",
      "other-cache/modules", "temp/attnlab-1-other", "sockets",
    ] { Folder.make("\(folder)/\(name)") }
    for (name, text) in texts {
      let path = "\(folder)/\(name)"
      unlink(path)
      try? TextFile.write(text, to: path)
    }
    unlink("\(home)/link")
    symlink(secret, "\(home)/link")
    try? TextFile.write(secret, to: "/dev/shm/\(shared)")
    let paths =
      texts.keys.map { "\(folder)/\($0)" }
      + ["home", "temp", "cache", "other-cache", "home/empty"].map { "\(folder)/\($0)" }
    for path in paths + ["/dev/shm/\(shared)"] {
      chmod(path, 0o777)
      chown(path, uid_t(owner), gid_t(owner))
    }
  }

  /// Everything that there is, with what would change with it.
  func state() -> [String: String] {
    var state: [String: String] = [:]
    look(at: folder, into: &state)
    for place in ["/tmp", "/var/tmp", "/dev/shm", "/"] {
      for name in Folder.entries(of: place) where name.contains(mark) {
        look(at: "\(place)/\(name)", into: &state)
      }
    }
    return state
  }

  private func look(at path: String, into state: inout [String: String]) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return }
    if status.st_mode & S_IFMT == S_IFDIR {
      state[path] = "\(status.st_ino) \(status.st_mode) \(status.st_uid)"
      for name in Folder.entries(of: path) { look(at: "\(path)/\(name)", into: &state) }
    } else if !path.hasSuffix("/inputs") {
      state[path] =
        "\(status.st_ino) \(status.st_mode) \(status.st_uid) \(status.st_size) \(status.st_ctim.tv_sec) \(status.st_ctim.tv_nsec)"
    }
  }

  /// Returns the paths of what has come, gone or changed, and puts it right.
  func changes(since before: [String: String]) -> [String] {
    let now = state()
    let changed = Set(now.keys).union(before.keys).filter { now[$0] != before[$0] }.sorted()
    guard !changed.isEmpty else { return [] }
    for path in changed where before[path] == nil { Folder.removeTree(path); unlink(path) }
    make()
    return changed.map { $0.replacing(folder, with: "…").replacing(secret, with: "…") }
  }

  /// Removes them.
  func remove() {
    Folder.removeTree(folder)
    unlink("/dev/shm/\(shared)")
  }
}
