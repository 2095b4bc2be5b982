import Dispatch
import Reports
import SwiftSource
import System

/// Cells that have been compiled, kept on disk, so that no session compiles them again.
///
/// The module of a cell is named for all that it depends on: the toolchain, what was built, the module of the cell before
/// it, and the cell itself. So whoever comes to the same cell by the same way finds what was made of it, and the module of
/// every cell that stands on it has the same name too. A session works with copies of its own, which nobody takes away.
final class KeptCells: Sendable {
  private let results: KeptResults
  private let key: ResultKey
  private let folder: String
  private let queue = DispatchQueue(label: "attnlab.keep", qos: .utility)

  /// Creates the cells that are kept for a configuration, for a session that works in `folder`.
  init(_ configuration: NotebookConfiguration, folder: String) {
    let installation = configuration.installation
    let modules = LearnerModule.names(for: .cells).map { "\(installation.modules)/\($0).swiftmodule" }
    let parts = [installation.program, installation.notebookLibrary, installation.reportsModuleMap]
    key = ResultKey(configuration, parts: modules + parts)
    results = KeptResults(folder: "\(configuration.cacheFolder)/cells", form: "cells 1", limit: configuration.keptBytes)
    self.folder = folder
  }

  /// Returns the name of a cell's module. All have the same length.
  func module(for code: CellCode) -> String {
    let digits = "\(key.with(code).number)"
    return "Cell_\(String(repeating: "0", count: CompiledCell.moduleDigits - digits.count))\(digits)"
  }

  /// Returns the cell that was made of a code; nil if there is none.
  ///
  /// - Parameter isOptimised: whether the library is wanted that was compiled with optimisation.
  func cell(_ code: CellCode, outline: CellOutline, module: String, isOptimised: Bool) -> CompiledCell? {
    guard let content = results.entry(Self.name(isOptimised), key: key.with(code).text) else { return nil }
    var reader = ByteReader(content[...])
    do {
      let cell = try CompiledCell(
        &reader, code: code, outline: outline, module: module, folder: folder, isOptimised: isOptimised)
      for path in cell.files { try TextFile.write(bytes: try reader.readBytes(), to: path) }
      return reader.isAtEnd ? cell : nil
    } catch {
      // What can't be read here is compiled, and whatever is in the way of that is told.
      return nil
    }
  }

  /// Keeps a cell, behind everything else.
  func keep(_ cell: CompiledCell) {
    let key = key.with(cell.code).text
    queue.async { [results] in
      var writer = ByteWriter()
      cell.write(to: &writer)
      for path in cell.files {
        guard let bytes = TextFile.bytes(of: path) else { return }
        writer.write(bytes: bytes)
      }
      results.keep(writer.bytes, as: Self.name(cell.isOptimised), key: key)
    }
  }

  /// Waits until all that is to be kept is there.
  func wait() { queue.sync {} }

  private static func name(_ isOptimised: Bool) -> String { isOptimised ? "fast" : "cell" }
}

extension ResultKey {
  /// Returns the key that also depends on a cell.
  fileprivate func with(_ code: CellCode) -> ResultKey {
    let lists = [code.imports, code.names, code.touched, code.wrapped].flatMap { ["\($0.count)"] + $0 }
    let flags = [code.parent == nil, code.isFast, code.reportsEndsAlone].map { "\($0)" }
    return with([code.source, code.label, code.parent ?? ""] + lists + flags)
  }
}
