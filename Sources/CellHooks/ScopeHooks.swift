public import CReports

/// Reports that a function or block was entered.
@_transparent
public func __builtin_log_scope_entry_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString, _ file: StaticString
) {
  if attnlab_is_traced() { __enter(startLine, endLine, startColumn, endColumn, module) }
}

/// Reports that a function or block was left.
@_transparent
public func __builtin_log_scope_exit_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString, _ file: StaticString
) {
  if attnlab_is_traced() { __exit(startLine, endLine, startColumn, endColumn, module) }
}

/// Follows a call of `print`; what was printed is on standard output already.
@_transparent
public func __builtin_postPrint_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString, _ file: StaticString
) {}

/// Tells whoever listens that a function or block was entered.
@inline(never)
public func __enter(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString
) {
  __CellListening.listener?.enter(
    __CellPlace(
      startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn, module: "\(module)",
      frame: attnlab_frame()))
}

/// Tells whoever listens that a function or block was left.
@inline(never)
public func __exit(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString
) {
  __CellListening.listener?.exit(
    __CellPlace(
      startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn, module: "\(module)",
      frame: attnlab_frame()))
}
