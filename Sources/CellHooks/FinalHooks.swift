// What the code that attnlab adds to a cell calls: it reads variables before the cell begins and after it has ended.

/// Reports the value that a variable has once the cell has ended.
public func __final<Value>(_ value: Value, _ index: Int) {
  __CellListening.listener?.final(value, type: Value.self, index: index)
}

/// Reports a variable that can't be copied, by its type alone.
@_disfavoredOverload
public func __final<Value: ~Copyable>(_ value: borrowing Value, _ index: Int) {
  __CellListening.listener?.final(nil, type: unsafeBitCast(Value.self, to: Any.Type.self), index: index)
}

/// Takes note of the value that a variable has before the cell begins, so that it shows only if it changes.
public func __before<Value>(_ value: Value, _ index: Int) {
  __CellListening.listener?.before(value, index: index)
}

/// Takes no note of what can't be copied.
@_disfavoredOverload
public func __before<Value: ~Copyable>(_ value: borrowing Value, _ index: Int) {}

/// Reports the value of a cell's last statement, and hands it on.
@_transparent @discardableResult
public func __result<Value>(_ value: Value) -> Value {
  __reportResult(value)
  return value
}

/// Tells whoever listens the value of a cell's last statement.
@inline(never)
public func __reportResult<Value>(_ value: Value) {
  guard Value.self != Void.self, Value.self != Void?.self else { return }
  __CellListening.listener?.result(value, type: Value.self)
}
