import ExerciseChecking
import Foundation
import Testing

@Suite("What has passed") struct ExerciseLogTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "log-\(UUID().uuidString)/below").path
  private var log: ExerciseLog { ExerciseLog(folder: folder) }
  private let exercises = (1...8).map { "0\($0)-exercise" }

  @Test("a pass is kept, for its exercise and for the statement that was solved")
  func standing() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(try log.passes().standing(of: exercises[0], fingerprint: "a") == .open)
    try log.record(exercises[0], fingerprint: "a")
    try log.record(exercises[0], fingerprint: "a")
    #expect(try log.passes().standing(of: exercises[0], fingerprint: "a") == .passed)
    #expect(try log.passes().standing(of: exercises[0], fingerprint: "b") == .passedBefore)
    #expect(try log.passes().standing(of: exercises[1], fingerprint: "a") == .open)
    let text = try String(contentsOfFile: "\(folder)/exercises.log", encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1)
  }

  @Test("a torn line, a foreign line and bytes that are no text spoil nothing but themselves")
  func damage() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let damaged = Array("02-exercise x\none two three\n".utf8) + [0xFF, 0xFE, 10] + Array("03-exer".utf8)
    try Data(damaged).write(to: URL(filePath: "\(folder)/exercises.log"))
    try log.record(exercises[3], fingerprint: "d")
    #expect(try log.passes().standing(of: exercises[1], fingerprint: "x") == .passed)
    #expect(try log.passes().standing(of: exercises[2], fingerprint: "x") == .open)
    #expect(try log.passes().standing(of: exercises[3], fingerprint: "d") == .passed)
  }

  @Test("a log that can't be read is an error and no empty log")
  func unreadable() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: "\(folder)/exercises.log", withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try log.passes() }
    #expect(throws: (any Error).self) { try log.record(exercises[0], fingerprint: "a") }
  }

  @Test("a hundred writers at once lose no pass")
  func writers() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let (log, exercises) = (log, exercises)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        group.addTask { try log.record(exercises[number % 8], fingerprint: "\(number)") }
      }
      try await group.waitForAll()
    }
    for number in 0..<100 {
      #expect(try log.passes().standing(of: exercises[number % 8], fingerprint: "\(number)") == .passed)
    }
  }
}
