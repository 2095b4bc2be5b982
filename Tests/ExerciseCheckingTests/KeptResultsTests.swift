import Foundation
import Testing

@testable import ExerciseChecking
@testable import Notebooks

@Suite("Results that are kept") struct KeptResultsTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "cache-\(UUID().uuidString)/below").path
  private var cache: KeptResults { KeptResults(folder: folder, form: "test") }

  @Test("come back under their key, and under no other")
  func round() {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(cache.entry("a", key: "1") == nil)
    cache.keep([1, 2, 3], as: "a", key: "1")
    #expect(cache.entry("a", key: "1") == [1, 2, 3])
    #expect(cache.entry("a", key: "2") == nil && cache.entry("b", key: "1") == nil)
    cache.keep([4], as: "a", key: "1")
    #expect(cache.entry("a", key: "1") == [4])
  }

  @Test("are absent if the entry is torn, changed, or another's")
  func damage() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    cache.keep(Array(0..<40), as: "a", key: "1")
    let file = URL(filePath: "\(folder)/a-1")
    let whole = try Data(contentsOf: file)
    for length in 0..<whole.count {
      try whole.prefix(length).write(to: file)
      #expect(cache.entry("a", key: "1") == nil)
    }
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 0x55
      try changed.write(to: file)
      #expect(cache.entry("a", key: "1") == nil, "\(place)")
    }
    try whole.write(to: URL(filePath: "\(folder)/a-2"))
    #expect(cache.entry("a", key: "2") == nil)
  }

  @Test("are whole whenever they are read, whoever writes at the same time, and leave no other file")
  func writers() async throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = cache
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<200 {
        group.addTask {
          let content = [UInt8](repeating: UInt8(number), count: 10_000)
          cache.keep(content, as: "a", key: "1")
          guard let entry = cache.entry("a", key: "1") else { return false }
          return entry.count == 10_000 && Set(entry).count == 1
        }
      }
      for await isWhole in group { #expect(isWhole) }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a-1"])
  }

  @Test("are made anew if a source of the exercise changes, and only then")
  func sources() throws {
    let course = try TemporaryCourse()
    let cacheFolder = course.folder.appending(path: "cache").path
    func kept() -> Set<String> {
      Set((try? FileManager.default.contentsOfDirectory(atPath: "\(cacheFolder)/exercises")) ?? [])
    }
    func check() throws {
      let checker = try TestChecker(course.course) { $0.cacheFolder = cacheFolder }
      _ = try checker.check(file: "mistakes/from-one.swift", of: "02-vocabulary")
    }
    try check()
    // The reference and each mistake up to the one that was made, with what was compiled of them.
    let first = kept()
    #expect(
      Set(first.map { $0.prefix { $0 != "-" } + $0.dropLast(17).dropFirst(2) }) == [
        "02-vocabulary-reference", "02-vocabulary-reference-library", "02-vocabulary-any-case",
        "02-vocabulary-any-case-library", "02-vocabulary-from-one", "02-vocabulary-from-one-library",
      ])
    try check()
    #expect(kept() == first)
    let changes = [
      "exercise.md": 0, "data/words.txt": 6, "given.swift": 6, "reference.swift": 2, "mistakes/any-case.swift": 2,
    ]
    for (file, new) in changes {
      let before = kept()
      let text = try course.read("02-vocabulary/\(file)")
      try course.write(text + (file.hasSuffix(".swift") ? "// changed\n" : "more\n"), to: "02-vocabulary/\(file)")
      try check()
      #expect(kept().subtracting(before).count == new, "\(file)")
    }
  }

  @Test("of a submission that passes are the reference's alone")
  func onlyIfNeeded() throws {
    let course = try TemporaryCourse()
    let cacheFolder = course.folder.appending(path: "cache").path
    let checker = try TestChecker(course.course) { $0.cacheFolder = cacheFolder }
    #expect(try checker.check(file: "solution.swift", of: "02-vocabulary").passes)
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(cacheFolder)/exercises").count == 2)
  }

  @Test("that can't be kept don't keep a verdict from being right")
  func unwritable() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "no-folder-\(UUID().uuidString)")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    KeptResults(folder: file.path, form: "test").keep([1], as: "a", key: "1")
    #expect(KeptResults(folder: file.path, form: "test").entry("a", key: "1") == nil)
  }
}
