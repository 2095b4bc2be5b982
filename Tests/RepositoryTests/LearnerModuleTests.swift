import Foundation
import Testing

@testable import Notebooks

@Suite("The modules for learners' code") struct LearnerModuleTests {
  private let manifest: String

  init() throws {
    manifest = try String(contentsOf: RepositoryTests.checkout.appending(path: "Package.swift"), encoding: .utf8)
  }

  /// Returns the names in the list that follows a label in a declaration of the manifest.
  private func names(_ label: String, of declaration: Substring) -> [String] {
    guard let start = declaration.firstRange(of: "\(label): ["),
      let end = declaration[start.upperBound...].firstIndex(of: "]")
    else { return [] }
    return declaration[start.upperBound..<end].matches(of: /"(\w+)"/).map { String($0.1) }
  }

  /// Returns what a declaration of the manifest says, up to the next.
  private func declaration(_ kind: String, _ name: String) throws -> Substring {
    let pattern = try Regex("\\.\(kind)\\(\\s*name: \"\(name)\"")
    let start = try #require(manifest.firstMatch(of: pattern), "\(kind) \(name)").range
    let end = manifest[start.upperBound...].firstMatch(of: /\.\w+\(\s*name:|\n  \]/)?.range.lowerBound
    return manifest[start.lowerBound..<(end ?? manifest.endIndex)]
  }

  /// Returns Swift targets with all that they depend on, C's modules left out.
  private func closure(of targets: [String]) throws -> Set<String> {
    var found: Set<String> = []
    var waiting = targets
    while let target = waiting.popLast() {
      guard !found.contains(target), !["CReports", "CProcess", "CProcessor", "CLibZip"].contains(target) else {
        continue
      }
      found.insert(target)
      waiting += names("dependencies", of: try declaration("target", target))
    }
    return found
  }

  @Test("are those that the worker's libraries have, and no others")
  func products() throws {
    let cells = try closure(of: names("targets", of: declaration("library", "AttnlabNotebook")))
    let submissions = try closure(of: names("targets", of: declaration("library", "AttnlabExercise")))
    #expect(cells == Set(LearnerModule.names(for: .cells)))
    #expect(submissions == Set(LearnerModule.names(for: .submissions)))
    let references = try closure(of: names("targets", of: declaration("library", "AttnlabAuthoring")))
    #expect(references == Set(LearnerModule.names(for: .references)))
    #expect(!submissions.contains("AttentionEngine"), "a submission could call the reference")
  }

  @Test("stand in an order in which each follows those that it imports")
  func order() throws {
    var before: Set<String> = []
    for module in LearnerModule.all {
      before.insert(module.name)
      #expect(try closure(of: [module.name]).isSubset(of: before), "\(module.name)")
    }
  }

  @Test("are what the Makefile installs")
  func makefile() throws {
    let make = Process()
    let output = Pipe()
    make.executableURL = URL(filePath: "/usr/bin/env")
    make.arguments = ["make", "-s", "-C", RepositoryTests.checkout.path, "modules"]
    make.standardOutput = output
    try make.run()
    let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    make.waitUntilExit()
    #expect(printed.split(whereSeparator: \.isWhitespace).map(String.init) == LearnerModule.all.map(\.name))
  }
}
