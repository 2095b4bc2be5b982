import System
import WorkerProtocol

/// Turns places in cells' libraries into lines of cells.
struct Symbolizer {
  /// The toolchain whose tool reads line tables.
  var toolchain: Toolchain
  /// A descriptor that becomes readable when nobody waits for the lines any more.
  var interrupt: Int32?

  /// What the tool may use: a library may have been made to keep it busy.
  private static let limits = ChildProcess.Limits(
    milliseconds: 4_000, processorMilliseconds: 1_500, memoryBytes: 512 << 20)

  /// Returns the lines of `frames`, in their order; those that can't be told are left out. `failure` is the check that failed
  /// if the compiler left its name at the innermost one: `arithmetic overflow`.
  func lines(of frames: [WorkerStatus.Frame]) -> (lines: [SymbolizedCode.Line], failure: String?) {
    var found: (lines: [SymbolizedCode.Line], failure: String?) = ([], nil)
    // One library at a time, since the tool takes one object a call.
    var start = 0
    while start < frames.count {
      let library = frames[start].library
      let end = frames[start...].firstIndex { $0.library != library } ?? frames.count
      let addresses = frames[start..<end].map { "0x" + String($0.offset, radix: 16) }
      for group in groups(library, addresses) {
        let mark = "Swift runtime failure: "
        if let name = group.first?.function, name.hasPrefix(mark) { found.failure = String(name.dropFirst(mark.count)) }
        if let line = group.last(where: { $0.line > 0 }) { found.lines.append(line) }
      }
      start = end
    }
    return found
  }

  /// For each address the functions it lies in, those that were inlined there first.
  private func groups(_ library: String, _ addresses: [String]) -> [[SymbolizedCode.Line]] {
    let arguments = ["--obj=\(library)", "--functions=linkage", "--output-style=LLVM", "--inlines"] + addresses
    guard
      let result = try? ChildProcess.run(
        toolchain.symbolizer, arguments, environment: ["LC_ALL=C"], interrupt: interrupt, limits: Self.limits)
    else { return [] }
    return SymbolizedCode(text: result.output).places
  }
}
