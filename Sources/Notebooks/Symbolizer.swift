import System
import WorkerProtocol

/// Turns places in cells' libraries into lines of cells.
struct Symbolizer {
  /// The toolchain whose tool reads line tables.
  var toolchain: Toolchain

  /// A line of a source file, as the line table names it.
  struct Line {
    var function: String
    var file: String
    var line: Int
  }

  /// The lines of `frames`, in their order; those that can't be told are left out. `failure` is the check that failed
  /// if the compiler left its name at the innermost one: `arithmetic overflow`.
  func lines(of frames: [WorkerStatus.Frame]) -> (lines: [Line], failure: String?) {
    var found: (lines: [Line], failure: String?) = ([], nil)
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
  private func groups(_ library: String, _ addresses: [String]) -> [[Line]] {
    let arguments = ["--obj=\(library)", "--functions=linkage", "--output-style=LLVM", "--inlines"] + addresses
    guard let result = try? ChildProcess.run(toolchain.symbolizer, arguments, environment: ["LC_ALL=C"]) else {
      return []
    }
    return result.output.split(separator: "\n\n").map { group in
      let rows = group.split(separator: "\n")
      return stride(from: 0, to: rows.count - 1, by: 2).compactMap { row in
        let place = rows[row + 1].split(separator: ":", omittingEmptySubsequences: false)
        guard place.count >= 3, let line = Int(place[place.count - 2]) else { return nil }
        let raw = String(rows[row])
        return Line(
          function: raw.hasPrefix("$s") ? Self.name(raw) : raw,
          file: Self.file(place.dropLast(2).joined(separator: ":")),
          line: line)
      }
    }
  }

  /// The name that the line table gives a cell, without the folder that the compiler puts before it.
  private static func file(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The base name in a mangled name of a function: `softmax` for `$s6Cell_77softmaxyS2fF`.
  static func name(_ mangled: String) -> String {
    if mangled.hasSuffix("fC") || mangled.hasSuffix("fc") { return "init" }
    var rest = mangled.dropFirst(2)
    var isModule = true
    // Module, types and the function stand one after the other, each as its length and its name; a type is followed by
    // the letter of its kind, a function by the labels of its parameters.
    while let first = rest.first, first.isNumber {
      let digits = rest.prefix { $0.isNumber }
      guard let length = Int(digits), length > 0, length <= rest.count - digits.count else { break }
      rest = rest.dropFirst(digits.count)
      let name = String(rest.prefix(length))
      rest = rest.dropFirst(length)
      let isContext = rest.first.map { "VCOE".contains($0) } ?? false
      if !isModule, !isContext, !name.hasPrefix("Cell_") { return name }
      while let kind = rest.first, "VCOE".contains(kind) { rest = rest.dropFirst() }
      isModule = false
    }
    return ""
  }
}
