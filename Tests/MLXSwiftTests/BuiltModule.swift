import Foundation

/// The public interface of a module of this package, as the compiler tells it.
struct BuiltModule {
  let declarations: [Declaration]
  let types: Set<String>

  /// Reads the module file that was built beside the tests.
  init(_ module: String) throws {
    let folder = try TemporaryFolder()
    let run = try CompilerRun(
      "swift-symbolgraph-extract",
      [
        "-module-name", module, "-I", Checkout.built.appending(path: "Modules").path, "-target", Self.target,
        "-output-dir", folder.url.path, "-minimum-access-level", "public", "-skip-synthesized-members",
      ] + Self.modulesOfC, in: folder.url)
    guard run.status == 0 else { throw Failure(module: module, output: run.output) }
    var (declarations, types) = ([Declaration](), Set<String>())
    // What a module adds to the types of another is in a file of its own.
    let files = try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "json" {
      for symbol in try JSONDecoder().decode(Graph.self, from: Data(contentsOf: file)).symbols {
        let text = symbol.declarationFragments.map(\.spelling).joined()
        let owner = symbol.pathComponents.dropLast().joined(separator: ".")
        if let one = Declaration(text[...], owner: owner) { declarations.append(one) }
        if text.contains(/^(struct|enum|(final )?class|protocol)\b/) && owner.isEmpty {
          types.formUnion(symbol.pathComponents)
        }
      }
    }
    (self.declarations, self.types) = (declarations, types)
  }

  struct Failure: Error {
    let module: String
    let output: String
  }

  private struct Graph: Decodable {
    struct Symbol: Decodable {
      struct Fragment: Decodable { let spelling: String }
      let pathComponents: [String]
      let declarationFragments: [Fragment]
    }
    let symbols: [Symbol]
  }

  /// The flags that find the modules of C which ours are built on.
  private static let modulesOfC: [String] = {
    let sources = Checkout.root.appending(path: "Sources")
    let rooms = (try? FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)) ?? []
    return rooms.map { $0.appending(path: "include") }
      .filter { FileManager.default.fileExists(atPath: $0.appending(path: "module.modulemap").path) }
      .flatMap { ["-I", $0.path] }
  }()

  #if arch(arm64)
    private static let target = "aarch64-unknown-linux-gnu"
  #else
    private static let target = "x86_64-unknown-linux-gnu"
  #endif
}
