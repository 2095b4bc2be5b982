import ExerciseChecking
import Foundation
import Notebooks
import Testing

/// Compiler and linker may fail because of a file, or because they are broken: these are different things.
@Suite("A file of which the tools fail", .serialized) struct BuildFailureTests {
  private static let head = "// attnlab exercise 01-soft-lookup\nimport Tensors\n"
  private static let right =
    "func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor { "
    + "matmul(softmax(matmul(keys, query), axis: -1), values) }\n"

  static let sources: [(source: String, failure: BuildFailure)] = [
    ("@_cdecl(\"Cell_1_main\") public func m() {}\n\(right)", .notLinked(reason: "duplicate symbol: Cell_1_main")),
    ("let x: Int\(String(repeating: "?", count: 50_000)) = nil\n\(right)", .compilerFailed(reason: "")),
  ]

  @Test("is told so", arguments: sources.indices)
  func ofFile(_ index: Int) throws {
    let (source, failure) = Self.sources[index]
    let verdict = try TestChecker().check(Self.head + source)
    #expect(verdict.finding == .notBuilt(failure))
    #expect(!verdict.passes)
  }

  @Test("isn't at fault if they fail with any file")
  func ofTools() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "broken-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var checker: TestChecker?
    checker = try TestChecker { configuration in
      let real = configuration.toolchain.root
      // The toolchain as it is, with a linker that fails.
      try? FileManager.default.createDirectory(at: folder.appending(path: "bin"), withIntermediateDirectories: true)
      for name in ["lib", "share"] {
        try? FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: "\(real)/\(name)")
      }
      for name in (try? FileManager.default.contentsOfDirectory(atPath: "\(real)/bin")) ?? [] where name != "ld.lld" {
        try? FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: "bin/\(name)").path, withDestinationPath: "\(real)/bin/\(name)")
      }
      let linker = folder.appending(path: "bin/ld.lld")
      try? "#!/bin/sh\necho 'ld.lld: error: it rains'; exit 1\n".write(to: linker, atomically: true, encoding: .utf8)
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: linker.path)
      if let other = try? Toolchain.find(path: "", override: folder.path) { configuration.toolchain = other }
    }
    let verdict = try #require(checker).check(Self.head + Self.right)
    guard case .trouble(.notLinked(let words)) = verdict.finding else { throw Unexpected(verdict) }
    #expect(words.contains("it rains"))
  }
}

extension BuildFailureTests {
  @Test("isn't at fault if a module that it imports can't be read")
  func ofModules() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "broken-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let checker = try TestChecker { configuration in
      let real = configuration.installation.modules
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      for name in (try? FileManager.default.contentsOfDirectory(atPath: real)) ?? []
      where name.hasSuffix(".swiftmodule") && name != "WorkerProtocol.swiftmodule" {
        try? FileManager.default.createSymbolicLink(
          atPath: folder.appending(path: name).path, withDestinationPath: "\(real)/\(name)")
      }
      configuration.installation.modules = folder.path
    }
    let verdict = try checker.check(Self.head + Self.right)
    guard case .trouble(let trouble) = verdict.finding else { throw Unexpected(verdict) }
    #expect("\(trouble)".contains("WorkerProtocol"))
  }
}
