internal import WorkerProtocol

// The functions that the compiler's playground transform calls. It finds them by name in the modules that a cell
// imports; the names, the parameters and their order are the compiler's.

/// Reports the value of a declaration, assignment, parameter, return or expression statement.
@inline(never)
public func __builtin_log_with_id_extended<Value>(
  _ value: Value, _ name: String, _ id: Int, _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int,
  _ module: String, _ file: String
) -> AnyObject? {
  let range = SourceRange(
    startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn)
  ValueLog.current.value(value, name: name, range: range, module: module, file: file)
  return nil
}

/// Reports that a function or block was entered.
public func __builtin_log_scope_entry_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: String, _ file: String
) -> AnyObject? {
  let range = SourceRange(
    startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn)
  ValueLog.current.enter(range, module: module)
  return nil
}

/// Reports that the innermost function or block was left.
public func __builtin_log_scope_exit_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: String, _ file: String
) -> AnyObject? {
  ValueLog.current.exit()
  return nil
}

/// Follows a call of `print`; what was printed is on standard output already.
public func __builtin_postPrint_extended(
  _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: String, _ file: String
) -> AnyObject? { nil }

/// Receives what the other hooks returned: nothing, since they send for themselves.
public func __builtin_send_data(_ record: AnyObject?) {}
