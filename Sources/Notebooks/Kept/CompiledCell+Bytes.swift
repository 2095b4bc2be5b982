import Reports
import SwiftSource
import System
import WorkerProtocol

// What is kept of a cell besides its files.

extension CompiledCell {
  /// The files that stand for it, in the order in which they are kept.
  var files: [String] {
    guard !isOptimised else { return [library] }
    let modules = module == exportingModule ? [module] : [module, exportingModule]
    return [library] + modules.map { "\(Folder.of(library))/\($0).swiftmodule" }
  }

  /// Appends what its code doesn't say.
  func write(to writer: inout ByteWriter) {
    writer.write(warnings)
    writer.write(reporting.rawValue)
    writer.write(wrapped) { $0.write($1) }
    writer.write(readNames) { $0.write($1) }
    writer.write(comparedNames.sorted()) { $0.write($1) }
    writer.write(exportingModule != module)
  }

  /// Reads what was made of a code.
  init(
    _ reader: inout ByteReader, code: CellCode, outline: CellOutline, module: String, folder: String, isOptimised: Bool
  ) throws {
    let warnings = try reader.readArray(of: Diagnostic.self)
    guard let reporting = Reporting(rawValue: try reader.readString()) else { throw ByteReader.Malformed() }
    self.init(
      code: code, module: module, library: Self.library(module, in: folder, isOptimised: isOptimised),
      isOptimised: isOptimised, warnings: warnings, reporting: reporting,
      wrapped: try reader.readArray { try $0.readString() }, readNames: try reader.readArray { try $0.readString() },
      comparedNames: Set(try reader.readArray { try $0.readInt() }),
      exportingModule: try reader.readBool() ? Self.exporting(module) : module, reports: ReportedPlaces(outline))
  }
}
