/// Comparisons and logic: of tensors, the signs have a point before them.
let comparisonSpellings = """
  NumPy, PyTorch:
  x < y => x .< y
  x <= y => x .<= y
  x > y => x .> y
  x >= y => x .>= y
  x == 2 => x .== 2 ## of two tensors, x == y says whether they are the same
  x != 2 => x .!= 2 ## of two tensors, x != y says whether they differ
  mask & mask => mask .&& mask
  mask | mask => mask .|| mask
  ~mask => .!mask
  np.logical_and(mask, y) ~ torch.logical_and(mask, y) => logicalAnd(mask, y)
  np.logical_or(mask, y) ~ torch.logical_or(mask, y) => logicalOr(mask, y)
  np.logical_not(mask) ~ torch.logical_not(mask) => logicalNot(mask)
  np.isnan(x) ~ torch.isnan(x) => isNaN(x)
  np.isinf(x) ~ torch.isinf(x) => isInf(x)
  np.isfinite(x) ~ torch.isfinite(x) => isFinite(x)
  np.allclose(x, y) ~ torch.allclose(x, y) => allClose(x, y)
  np.isclose(x, y) ~ torch.isclose(x, y) => isClose(x, y)
  np.array_equal(x, y) ~ torch.equal(x, y) => x == y
  np.testing.assert_allclose(x, y) ~ torch.testing.assert_close(x, y) => assert(allClose(x, y))
  np.greater(x, y) ~ torch.gt(x, y) => x .> y
  np.greater_equal(x, y) ~ torch.ge(x, y) => x .>= y
  np.less(x, y) ~ torch.lt(x, y) => x .< y
  np.less_equal(x, y) ~ torch.le(x, y) => x .<= y
  np.not_equal(x, y) ~ torch.ne(x, y) => x .!= y
  torch.eq(x, y) => x .== y
  x.eq(y) => x .== y
  x.ne(y) => x .!= y
  x.lt(y) => x .< y
  x.le(y) => x .<= y
  x.gt(y) => x .> y
  x.ge(y) => x .>= y
  x.equal(y) => x == y
  x.allclose(y) => x.allClose(y)
  x.isnan() => isNaN(x)
  x.isinf() => isInf(x)
  x.isfinite() => isFinite(x)
  x.logical_not() => logicalNot(x)
  TensorFlow:
  tf.equal(x, y) => x .== y
  tf.math.is_nan(x) => isNaN(x)
  tf.debugging.assert_near(x, y) => assert(allClose(x, y))
  Swift:
  mask && mask => mask .&& mask
  mask || mask => mask .|| mask
  !mask => .!mask
  formulas:
  x ^ 2 => x ** 2
  """
