import Glibc
import System

/// Shared memory, a queue and a semaphore of somebody else, and what a run may leave of that kind.
final class SharedObjects {
  private let secret: String, mark: String
  private let users: Set<String>
  private(set) var memory = -1, queue = -1, semaphore = -1
  let key: Int, newKey: Int

  /// Makes them; `users` are those who may make more of them in this time.
  init(secret: String, mark: String, users: [Int]) {
    (self.secret, self.mark) = (secret, mark)
    self.users = Set(users.map { "\($0)" })
    key = Int.random(in: 1 << 24..<1 << 30)
    newKey = key + 1
    make()
  }

  private func make() {
    memory = SystemCall.make(SystemCall.shmget, key, 4096, 0o1666)
    let place = SystemCall.make(SystemCall.shmat, memory, 0, 0)
    if place > 0, let bytes = UnsafeMutableRawPointer(bitPattern: place) {
      bytes.copyMemory(from: Array(secret.utf8) + [0], byteCount: secret.utf8.count + 1)
      SystemCall.make(SystemCall.shmdt, place, 0)
    }
    queue = SystemCall.make(SystemCall.msgget, key, 0o1666)
    var message = [UInt8](repeating: 0, count: 8) + Array(secret.utf8)
    message[0] = 1
    _ = message.withUnsafeBytes {
      SystemCall.make(SystemCall.msgsnd, queue, Int(bitPattern: $0.baseAddress!), secret.utf8.count, 0o4000)
    }
    semaphore = SystemCall.make(SystemCall.semget, key, 1, 0o1666)
  }

  /// All that there is of these users, a line each.
  private var lines: [String] {
    ["shm", "msg", "sem"].flatMap { kind -> [String] in
      let rows = (TextFile.contents(of: "/proc/sysvipc/\(kind)") ?? "").split(separator: "\n").dropFirst()
      return rows.map { $0.split(separator: " ") }.compactMap { fields in
        // Who made it stands at another place for each kind.
        let owner = kind == "shm" ? 9 : kind == "msg" ? 9 : 6
        guard fields.count > owner, users.contains(String(fields[owner])) else { return nil }
        return "\(kind) \(fields[0]) \(fields[1]) \(kind == "msg" ? fields[4] : "")"
      }
    }
  }

  /// What there is, as it can be compared later.
  func state() -> [String] { lines.sorted() + ["semaphore \(SystemCall.make(SystemCall.semctl, semaphore, 0, 12))"] }

  /// Returns what has changed, and removes what has come.
  func changes(since before: [String]) -> [String] {
    let now = state()
    var changes = Set(now).symmetricDifference(before).sorted()
    let name = "/" + mark
    if name.dropFirst().withCString({ SystemCall.make(SystemCall.mqUnlink, Int(bitPattern: $0), 0) }) == 0 {
      changes.append("queue \(name)")
    }
    guard !changes.isEmpty else { return [] }
    for line in Set(now).subtracting(before) {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let id = Int(fields[2]), fields[0] != "semaphore" else { continue }
      switch fields[0] {
      case "shm": SystemCall.make(SystemCall.shmctl, id)
      case "msg": SystemCall.make(SystemCall.msgctl, id)
      default: SystemCall.make(SystemCall.semctl, id)
      }
    }
    remove()
    make()
    return changes
  }

  /// Removes them.
  func remove() {
    SystemCall.make(SystemCall.shmctl, memory, 0)
    SystemCall.make(SystemCall.msgctl, queue, 0)
    SystemCall.make(SystemCall.semctl, semaphore, 0, 0)
  }
}
