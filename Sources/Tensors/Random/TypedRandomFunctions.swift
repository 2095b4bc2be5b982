extension Tensor {
  /// Returns random numbers from the normal distribution, rounded to a type.
  public static func normal(
    _ shape: [Int], dtype: DType, loc: Float = 0, scale: Float = 1, key: RandomKey
  ) -> Tensor {
    normal(shape, loc: loc, scale: scale, key: key).asType(dtype)
  }

  /// Returns random numbers from the normal distribution, rounded to a type.
  public static func normal(
    _ shape: [Int], dtype: DType, loc: Float = 0, scale: Float = 1, seed: Int
  ) -> Tensor {
    normal(shape, loc: loc, scale: scale, seed: seed).asType(dtype)
  }

  /// Returns random numbers, all equally likely, rounded to a type.
  public static func uniform(
    low: Float = 0, high: Float = 1, _ shape: [Int], dtype: DType, key: RandomKey
  ) -> Tensor {
    uniform(low: low, high: high, shape, key: key).asType(dtype)
  }

  /// Returns random numbers, all equally likely, rounded to a type.
  public static func uniform(
    low: Float = 0, high: Float = 1, _ shape: [Int], dtype: DType, seed: Int
  ) -> Tensor {
    uniform(low: low, high: high, shape, seed: seed).asType(dtype)
  }

  /// Returns random whole numbers, all equally likely, rounded to a type.
  public static func randInt(
    low: Int = 0, high: Int, _ shape: [Int], dtype: DType, key: RandomKey
  ) -> Tensor {
    randInt(low: low, high: high, shape, key: key).asType(dtype)
  }

  /// Returns random whole numbers, all equally likely, rounded to a type.
  public static func randInt(
    low: Int = 0, high: Int, _ shape: [Int], dtype: DType, seed: Int
  ) -> Tensor {
    randInt(low: low, high: high, shape, seed: seed).asType(dtype)
  }
}

/// Returns random numbers from the normal distribution, rounded to a type.
public func normal(
  _ shape: [Int] = [], dtype: DType, loc: Float = 0, scale: Float = 1, key: RandomKey
) -> Tensor {
  normal(shape, loc: loc, scale: scale, key: key).asType(dtype)
}

/// Returns random numbers from the normal distribution, rounded to a type.
public func normal(
  _ shape: [Int] = [], dtype: DType, loc: Float = 0, scale: Float = 1, seed: Int
) -> Tensor {
  normal(shape, loc: loc, scale: scale, seed: seed).asType(dtype)
}

/// Returns random numbers, all equally likely, rounded to a type.
public func uniform(
  low: Float = 0, high: Float = 1, _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  uniform(low: low, high: high, shape, key: key).asType(dtype)
}

/// Returns random numbers, all equally likely, rounded to a type.
public func uniform(
  low: Float = 0, high: Float = 1, _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  uniform(low: low, high: high, shape, seed: seed).asType(dtype)
}

/// Returns random numbers, all equally likely, from a range, rounded to a type.
public func uniform(
  _ range: Range<Float>, _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  uniform(range, shape, key: key).asType(dtype)
}

/// Returns random numbers, all equally likely, from a range, rounded to a type.
public func uniform(
  _ range: Range<Float>, _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  uniform(range, shape, seed: seed).asType(dtype)
}

/// Returns random whole numbers, all equally likely, rounded to a type.
public func randInt(
  low: Int = 0, high: Int, _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  randInt(low: low, high: high, shape, key: key).asType(dtype)
}

/// Returns random whole numbers, all equally likely, rounded to a type.
public func randInt(
  low: Int = 0, high: Int, _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  randInt(low: low, high: high, shape, seed: seed).asType(dtype)
}

/// Returns random whole numbers, all equally likely, from a range, rounded to a type.
public func randInt(
  _ range: Range<Int>, _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  randInt(range, shape, key: key).asType(dtype)
}

/// Returns random whole numbers, all equally likely, from a range, rounded to a type.
public func randInt(
  _ range: Range<Int>, _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  randInt(range, shape, seed: seed).asType(dtype)
}

/// Returns random numbers from the Gumbel distribution, rounded to a type.
public func gumbel(
  _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  gumbel(shape, key: key).asType(dtype)
}

/// Returns random numbers from the Gumbel distribution, rounded to a type.
public func gumbel(
  _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  gumbel(shape, seed: seed).asType(dtype)
}

/// Returns random numbers from the normal distribution, given that they lie in a range, rounded to a type.
public func truncatedNormal(
  low: Float, high: Float, _ shape: [Int] = [], dtype: DType, key: RandomKey
) -> Tensor {
  truncatedNormal(low: low, high: high, shape, key: key).asType(dtype)
}

/// Returns random numbers from the normal distribution, given that they lie in a range, rounded to a type.
public func truncatedNormal(
  low: Float, high: Float, _ shape: [Int] = [], dtype: DType, seed: Int
) -> Tensor {
  truncatedNormal(low: low, high: high, shape, seed: seed).asType(dtype)
}
