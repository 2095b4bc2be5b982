import Foundation
import Glibc

@testable import Notebooks

/// What the system knows of the processes of a session.
enum StateProcess {
  /// Whether a process is there and not only waiting to be reaped.
  static func isAlive(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return text.split(separator: ")").last?.split(separator: " ").first != "Z"
  }

  /// All processes that descend from one, itself among them.
  static func family(of process: Int32) -> Set<Int32> {
    let path = "/proc/\(process)/task/\(process)/children"
    let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return children.split(separator: " ").compactMap { Int32($0) }.map(family).reduce([process]) { $0.union($1) }
  }

  /// Waits until none of some processes is there. False if one still is after two seconds.
  static func waitUntilGone(_ processes: some Sequence<Int32>) -> Bool {
    for _ in 0..<400 {
      if !processes.contains(where: isAlive) { return true }
      usleep(5000)
    }
    return false
  }
}
