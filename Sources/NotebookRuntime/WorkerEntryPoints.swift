// What a worker calls in the runtime it has loaded, found by name.

/// Tells the runtime which cell runs, whether every value counts, and how many columns a value may take.
@_cdecl("attnlab_cell_begins")
public func cellBegins(module: UnsafePointer<CChar>, traces: Bool, width: Int) {
  ValueLog.current.beginCell(module: String(cString: module), traces: traces, width: width)
}

/// Tells the runtime that the cell has ended.
@_cdecl("attnlab_cell_ends")
public func cellEnds() {
  ValueLog.current.endCell()
}
