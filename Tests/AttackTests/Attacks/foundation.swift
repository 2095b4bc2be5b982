// The same by Foundation, as people write it.
import Foundation

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  let files = FileManager.default
  do {
    switch name {
    // Reads the learner's file as a text | secret
    case "text": return try String(contentsOfFile: w["secret"], encoding: .utf8)
    // Reads the learner's file by a handle | secret
    case "handle":
      let handle = try FileHandle(forReadingFrom: URL(filePath: w["secret"]))
      return String(decoding: try handle.readToEnd() ?? Data(), as: UTF8.self)
    // The names in the learner's folder | secret
    case "names": return try files.contentsOfDirectory(atPath: w["home"]).joined()
    // The environment | secret
    case "environment": return ProcessInfo.processInfo.environment["ATTACK_SECRET"] ?? "nothing"
    // Runs a program that shows the learner's file | secret
    case "process":
      let process = Process()
      process.executableURL = URL(filePath: "/bin/cat")
      process.arguments = [w["secret"]]
      try process.run()
      process.waitUntilExit()
      return "ended"
    // Replaces the learner's file | files
    case "replaces":
      try Data("spoilt".utf8).write(to: URL(filePath: w["mine"]), options: .atomic)
      return "written"
    // Removes the learner's folder | files
    case "removes":
      try files.removeItem(atPath: w["empty"])
      return "removed"
    // Makes a file in the folder for temporary files | files
    case "temporary":
      return "\(files.createFile(atPath: "\(w["temp"])/\(w["mark"])", contents: Data("here".utf8)))"
    // Keeps a setting for the next run | reached
    case "settings":
      UserDefaults.standard.set("kept", forKey: w["mark"])
      return UserDefaults.standard.synchronize() && files.fileExists(atPath: NSHomeDirectory()) ? "REACHED" : "nothing"
    default: return "unknown"
    }
  } catch { return "refused: \(error)" }
}
