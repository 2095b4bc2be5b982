/// Returns random numbers from the normal distribution, rounded to the type that stores a Swift type.
public func normal<Element: HasDType>(
  _ shape: [Int] = [], type: Element.Type, loc: Float = 0, scale: Float = 1, key: RandomKey
) -> Tensor {
  normal(shape, loc: loc, scale: scale, key: key).asType(Element.dtype)
}

/// Returns random numbers from the normal distribution, rounded to the type that stores a Swift type.
public func normal<Element: HasDType>(
  _ shape: [Int] = [], type: Element.Type, loc: Float = 0, scale: Float = 1, seed: Int
) -> Tensor {
  normal(shape, loc: loc, scale: scale, seed: seed).asType(Element.dtype)
}

/// Returns random numbers, all equally likely, rounded to the type that stores a Swift type.
public func uniform<Element: HasDType>(
  low: Float = 0, high: Float = 1, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  uniform(low: low, high: high, shape, key: key).asType(Element.dtype)
}

/// Returns random numbers, all equally likely, rounded to the type that stores a Swift type.
public func uniform<Element: HasDType>(
  low: Float = 0, high: Float = 1, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  uniform(low: low, high: high, shape, seed: seed).asType(Element.dtype)
}

/// Returns random numbers, all equally likely, from a range, rounded to the type that stores a Swift type.
public func uniform<Element: HasDType>(
  _ range: Range<Float>, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  uniform(range, shape, key: key).asType(Element.dtype)
}

/// Returns random numbers, all equally likely, from a range, rounded to the type that stores a Swift type.
public func uniform<Element: HasDType>(
  _ range: Range<Float>, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  uniform(range, shape, seed: seed).asType(Element.dtype)
}

/// Returns random whole numbers, all equally likely, rounded to the type that stores a Swift type.
public func randInt<Element: HasDType>(
  low: Int = 0, high: Int, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  randInt(low: low, high: high, shape, key: key).asType(Element.dtype)
}

/// Returns random whole numbers, all equally likely, rounded to the type that stores a Swift type.
public func randInt<Element: HasDType>(
  low: Int = 0, high: Int, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  randInt(low: low, high: high, shape, seed: seed).asType(Element.dtype)
}

/// Returns random whole numbers, all equally likely, from a range, rounded to the type that stores a Swift type.
public func randInt<Element: HasDType>(
  _ range: Range<Int>, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  randInt(range, shape, key: key).asType(Element.dtype)
}

/// Returns random whole numbers, all equally likely, from a range, rounded to the type that stores a Swift type.
public func randInt<Element: HasDType>(
  _ range: Range<Int>, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  randInt(range, shape, seed: seed).asType(Element.dtype)
}

/// Returns random numbers from the Gumbel distribution, rounded to the type that stores a Swift type.
public func gumbel<Element: HasDType>(
  _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  gumbel(shape, key: key).asType(Element.dtype)
}

/// Returns random numbers from the Gumbel distribution, rounded to the type that stores a Swift type.
public func gumbel<Element: HasDType>(
  _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  gumbel(shape, seed: seed).asType(Element.dtype)
}

/// Returns random numbers from the normal distribution, given that they lie in a range, rounded to the type that stores a Swift type.
public func truncatedNormal<Element: HasDType>(
  low: Float, high: Float, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  truncatedNormal(low: low, high: high, shape, key: key).asType(Element.dtype)
}

/// Returns random numbers from the normal distribution, given that they lie in a range, rounded to the type that stores a Swift type.
public func truncatedNormal<Element: HasDType>(
  low: Float, high: Float, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  truncatedNormal(low: low, high: high, shape, seed: seed).asType(Element.dtype)
}

/// Returns random numbers from the normal distribution in a range, rounded to the type that stores a Swift type.
public func truncatedNormal<Element: HasDType>(
  _ range: Range<Float>, _ shape: [Int] = [], type: Element.Type, key: RandomKey
) -> Tensor {
  truncatedNormal(range, shape, key: key).asType(Element.dtype)
}

/// Returns random numbers from the normal distribution in a range, rounded to the type that stores a Swift type.
public func truncatedNormal<Element: HasDType>(
  _ range: Range<Float>, _ shape: [Int] = [], type: Element.Type, seed: Int
) -> Tensor {
  truncatedNormal(range, shape, seed: seed).asType(Element.dtype)
}
