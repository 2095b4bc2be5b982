public import CReports

// The functions that the compiler's playground transform calls. It finds them by name in the modules that a cell
// imports; the names, the parameters and their order are the compiler's. They are transparent, and ask C's globals
// first: a value that nobody looks at costs a comparison. Names are static strings, which cost nothing to hand over.

/// Reports the value of a declaration, assignment, parameter, return or expression statement.
///
/// The last parameter is filled in where the call stands: it tells the library that the code belongs to.
@_transparent
public func __builtin_log_with_id_extended<Value>(
  _ value: Value, _ name: StaticString, _ id: Int, _ startLine: Int, _ endLine: Int, _ startColumn: Int,
  _ endColumn: Int, _ module: StaticString, _ file: StaticString, _ image: UnsafeRawPointer = #dsohandle
) {
  if attnlab_is_reported(image, startLine, startColumn) {
    __report(value, name, startLine, endLine, startColumn, endColumn, module)
  }
}

/// Takes a function, which may be one that does not escape: nothing else can be done with it.
@_transparent
public func __builtin_log_with_id_extended<each Argument, Answer: ~Copyable & ~Escapable>(
  _ function: (repeat each Argument) async throws -> Answer, _ name: StaticString, _ id: Int, _ startLine: Int,
  _ endLine: Int, _ startColumn: Int, _ endColumn: Int, _ module: StaticString, _ file: StaticString
) {}

/// Takes what can't be copied or can't escape, and lets it be.
@_transparent @_disfavoredOverload
public func __builtin_log_with_id_extended<Value: ~Copyable & ~Escapable>(
  _ value: borrowing Value, _ name: StaticString, _ id: Int, _ startLine: Int, _ endLine: Int, _ startColumn: Int,
  _ endColumn: Int, _ module: StaticString, _ file: StaticString
) {}

/// Receives what the hooks returned: nothing.
@_transparent
public func __builtin_send_data(_ record: Void) {}

/// Hands a value to whoever listens.
@inline(never)
public func __report<Value>(
  _ value: Value, _ name: StaticString, _ startLine: Int, _ endLine: Int, _ startColumn: Int, _ endColumn: Int,
  _ module: StaticString
) {
  guard Value.self != Void.self, Value.self != Void?.self, let listener = __CellListening.listener else { return }
  let place = __CellPlace(
    startLine: startLine, startColumn: startColumn, endLine: endLine, endColumn: endColumn, module: "\(module)",
    frame: attnlab_frame())
  listener.value(value, type: Value.self, name: "\(name)", at: place)
}
