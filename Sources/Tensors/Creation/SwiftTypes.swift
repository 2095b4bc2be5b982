extension Tensor {
  /// Returns a tensor of zeros, in the type that stores a Swift type.
  public static func zeros<Element: HasDType>(_ shape: [Int], type: Element.Type) -> Tensor {
    .zeros(shape, dtype: Element.dtype)
  }

  /// Returns a tensor of ones, in the type that stores a Swift type.
  public static func ones<Element: HasDType>(_ shape: [Int], type: Element.Type) -> Tensor {
    .ones(shape, dtype: Element.dtype)
  }

  /// Returns a tensor that holds one value everywhere, in the type that stores a Swift type.
  public static func full<Element: HasDType>(_ shape: [Int], values: Float, type: Element.Type) -> Tensor {
    .full(shape, values: values, dtype: Element.dtype)
  }

  /// Returns the whole numbers from 0 to `stop - 1`, in the type that stores a Swift type.
  public static func arange<Element: HasDType>(_ stop: Int, type: Element.Type) -> Tensor {
    .arange(stop, dtype: Element.dtype)
  }

  /// Returns the numbers `start, start + step, …` that lie before `stop`, in the type that stores a Swift type.
  public static func arange<Element: HasDType>(
    _ start: Float, _ stop: Float, step: Float = 1, type: Element.Type
  ) -> Tensor {
    .arange(start, stop, step: step, dtype: Element.dtype)
  }

  /// Returns ones on a diagonal, zeros elsewhere, in the type that stores a Swift type.
  public static func eye<Element: HasDType>(_ n: Int, m: Int? = nil, k: Int = 0, type: Element.Type) -> Tensor {
    .eye(n, m: m, k: k, dtype: Element.dtype)
  }

  /// Returns the identity matrix, in the type that stores a Swift type.
  public static func identity<Element: HasDType>(_ n: Int, type: Element.Type) -> Tensor {
    .eye(n, dtype: Element.dtype)
  }

  /// Returns ones on and below a diagonal, zeros above, in the type that stores a Swift type.
  public static func tri<Element: HasDType>(_ n: Int, m: Int? = nil, k: Int = 0, type: Element.Type) -> Tensor {
    .tri(n, m: m, k: k, dtype: Element.dtype)
  }

  /// Returns numbers at equal distances, in the type that stores a Swift type.
  public static func linspace<Element: HasDType>(
    _ start: Float, _ stop: Float, count: Int = 50, type: Element.Type
  ) -> Tensor {
    .linspace(start, stop, count: count, dtype: Element.dtype)
  }
}

/// Returns a tensor of zeros, in the type that stores a Swift type.
public func zeros<Element: HasDType>(_ shape: [Int], type: Element.Type) -> Tensor {
  .zeros(shape, dtype: Element.dtype)
}

/// Returns a tensor of ones, in the type that stores a Swift type.
public func ones<Element: HasDType>(_ shape: [Int], type: Element.Type) -> Tensor {
  .ones(shape, dtype: Element.dtype)
}

/// Returns a tensor that holds one value everywhere, in the type that stores a Swift type.
public func full<Element: HasDType>(_ shape: [Int], values: Float, type: Element.Type) -> Tensor {
  .full(shape, values: values, dtype: Element.dtype)
}

/// Returns the whole numbers from 0 to `stop - 1`, in the type that stores a Swift type.
public func arange<Element: HasDType>(_ stop: Int, type: Element.Type) -> Tensor {
  .arange(stop, dtype: Element.dtype)
}

/// Returns the numbers `start, start + step, …` that lie before `stop`, in the type that stores a Swift type.
public func arange<Element: HasDType>(_ start: Float, _ stop: Float, step: Float = 1, type: Element.Type) -> Tensor {
  .arange(start, stop, step: step, dtype: Element.dtype)
}

/// Returns ones on a diagonal, zeros elsewhere, in the type that stores a Swift type.
public func eye<Element: HasDType>(_ n: Int, m: Int? = nil, k: Int = 0, type: Element.Type) -> Tensor {
  .eye(n, m: m, k: k, dtype: Element.dtype)
}

/// Returns the identity matrix, in the type that stores a Swift type.
public func identity<Element: HasDType>(_ n: Int, type: Element.Type) -> Tensor {
  .eye(n, dtype: Element.dtype)
}

/// Returns ones on and below a diagonal, zeros above, in the type that stores a Swift type.
public func tri<Element: HasDType>(_ n: Int, m: Int? = nil, k: Int = 0, type: Element.Type) -> Tensor {
  .tri(n, m: m, k: k, dtype: Element.dtype)
}

/// Returns numbers at equal distances, in the type that stores a Swift type.
public func linspace<Element: HasDType>(_ start: Float, _ stop: Float, count: Int = 50, type: Element.Type) -> Tensor {
  .linspace(start, stop, count: count, dtype: Element.dtype)
}
