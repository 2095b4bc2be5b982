/// Converts numbers from one type to another, in order.
func convert(
  _ source: UnsafeRawPointer, _ from: DType, to target: UnsafeMutableRawPointer, _ to: DType, count: Int
) {
  switch from {
  case .bool: convert(source.assumingMemoryBound(to: Bool.self), to: target, to, count)
  case .int8: convert(source.assumingMemoryBound(to: Int8.self), to: target, to, count)
  case .int32: convert(source.assumingMemoryBound(to: Int32.self), to: target, to, count)
  case .float16: convert(source.assumingMemoryBound(to: Float16.self), to: target, to, count)
  case .bfloat16: convert(source.assumingMemoryBound(to: BFloat16.self), to: target, to, count)
  case .float32: convert(source.assumingMemoryBound(to: Float.self), to: target, to, count)
  }
}

private func convert<Source: StoredElement>(
  _ source: UnsafePointer<Source>, to target: UnsafeMutableRawPointer, _ to: DType, _ count: Int
) {
  switch to {
  case .bool: convert(source, target.assumingMemoryBound(to: Bool.self), count)
  case .int8: convert(source, target.assumingMemoryBound(to: Int8.self), count)
  case .int32: convert(source, target.assumingMemoryBound(to: Int32.self), count)
  case .float16: convert(source, target.assumingMemoryBound(to: Float16.self), count)
  case .bfloat16: convert(source, target.assumingMemoryBound(to: BFloat16.self), count)
  case .float32: convert(source, target.assumingMemoryBound(to: Float.self), count)
  }
}

private func convert<Source: StoredElement, Target: StoredElement>(
  _ source: UnsafePointer<Source>, _ target: UnsafeMutablePointer<Target>, _ count: Int
) {
  if Source.isWhole && Target.isWhole {
    for i in 0..<count { target[i] = Target(whole: source[i].whole) }
  } else {
    for i in 0..<count { target[i] = Target(float: source[i].float) }
  }
}
