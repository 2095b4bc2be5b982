/// Functions of each element, and of plain numbers.
let elementwiseSpellings =
  """
  NumPy, PyTorch:
  np.clip(x, 0, 1) ~ np.clip(x, a_min=0, a_max=1) => clip(x, min: 0, max: 1)
  x.clip(0, 1) => clip(x, min: 0, max: 1)
  torch.clamp(x, 0, 1) ~ torch.clamp(x, min=0, max=1) => clip(x, min: 0, max: 1)
  torch.clamp(x, min=0) => clip(x, min: 0)
  torch.clamp(x, max=1) => clip(x, max: 1)
  x.clamp(0, 1) ~ x.clamp(min=0, max=1) => clip(x, min: 0, max: 1)
  x.clamp(min=0) ~ x.clamp_min(0) ~ x.clamp(0) => clip(x, min: 0)
  x.clamp(max=1) ~ x.clamp_max(1) => clip(x, max: 1)
  np.power(x, 2) ~ torch.pow(x, 2) => pow(x, 2)
  np.absolute(x) ~ np.fabs(x) => abs(x)
  np.negative(x) => -x
  torch.neg(x) => -x
  x.neg() => -x
  x.sub(y) => x - y
  x.mul(y) => x * y
  x.div(y) ~ x.true_divide(y) => x / y
  torch.sub(x, y) => x - y
  torch.mul(x, y) => x * y
  torch.div(x, y) ~ np.true_divide(x, y) => x / y
  x.add_(y) ~ x.__iadd__(y) => x = x + y ## a tensor is a value: declare x with var
  x.sub_(y) => x = x - y ## a tensor is a value: declare x with var
  x.mul_(y) => x = x * y ## a tensor is a value: declare x with var
  x.div_(y) => x = x / y ## a tensor is a value: declare x with var
  x.exp_() => x = exp(x) ## a tensor is a value: declare x with var
  x.relu_() => x = relu(x) ## a tensor is a value: declare x with var
  x.relu() => relu(x)
  x.gelu() => gelu(x)
  np.mod(x, 2) ~ torch.fmod(x, 2) ~ np.fmod(x, 2) => x % 2
  np.floor_divide(x, 2) ~ torch.floor_divide(x, 2) => floorDivide(x, 2)
  np.around(x, 2) ~ np.round(x, 2) ~ np.round_(x, 2) ~ torch.round(x, decimals=2) => round(x, decimals: 2)
  x.round(2) => x.round(decimals: 2)
  np.trunc(x) ~ np.fix(x) ~ torch.trunc(x) => sign(x) * floor(abs(x))
  np.arcsin(x) => asin(x)
  np.arccos(x) => acos(x)
  np.arctan(x) => atan(x)
  np.arctan2(x, y) => atan2(x, y)
  np.deg2rad(x) ~ np.radians(x) => radians(x)
  np.rad2deg(x) ~ np.degrees(x) => degrees(x)
  np.logaddexp(x, y) ~ torch.logaddexp(x, y) => logAddExp(x, y)
  np.nan_to_num(x) ~ torch.nan_to_num(x) => nanToNum(x)
  np.cbrt(x) => pow(x, 1.0 / 3)
  np.exp2(x) ~ torch.exp2(x) => pow(2, x)
  np.hypot(x, y) => sqrt(x * x + y * y)
  torch.erfinv(x) => erfInverse(x)
  torch.reciprocal(x) => reciprocal(x)
  torch.lerp(x, y, 0.5) => x + (y - x) * 0.5
  torch.sgn(x) => sign(x)
  np.heaviside(x, 0) => x .> 0
  np.vectorize(f) ~ np.apply_along_axis(f, 0, x) ~ jax.vmap(f) ~ torch.vmap(f) \
  => ## operations work on whole tensors; over the rows, Array(x).map { row in … }
  np.pi ~ math.pi ~ torch.pi => Float.pi
  np.inf ~ math.inf ~ torch.inf => Float.infinity
  np.nan ~ math.nan ~ torch.nan => Float.nan
  np.e ~ math.e => exp(1 as Float)
  float("inf") => Float.infinity
  float("-inf") => -Float.infinity
  float("nan") => Float.nan
  np.finfo(np.float32).eps ~ torch.finfo(torch.float32).eps => Float.ulpOfOne
  np.finfo(np.float32).min ~ torch.finfo(torch.float32).min ~ torch.finfo(x.dtype).min => -Float.greatestFiniteMagnitude
  np.finfo(np.float32).max ~ torch.finfo(torch.float32).max => Float.greatestFiniteMagnitude
  math.ceil(p) => p.rounded(.up)
  math.floor(p) => p.rounded(.down)
  math.log(p) => log(p)
  math.exp(p) => exp(p)
  math.sqrt(p) => sqrt(p)
  math.pow(p, 2) => pow(p, 2)
  math.prod(xs) => xs.reduce(1, *)
  TensorFlow:
  tf.clip_by_value(x, 0, 1) => clip(x, min: 0, max: 1)
  tf.add(x, y) => x + y
  tf.subtract(x, y) => x - y
  tf.multiply(x, y) => x * y
  tf.divide(x, y) => x / y
  tf.math.rsqrt(x) => rsqrt(x)
  """
  + "\nNumPy, PyTorch, JAX, TensorFlow:\n"
  + sameNames.map { "np.\($0)(x) => \($0)(x)" }.joined(separator: "\n")
  + "\n" + sameNamesOfTwo.map { "np.\($0)(x, y) => \($0)(x, y)" }.joined(separator: "\n")

/// Functions of a tensor that have one name everywhere; only the module before it has to go.
private let sameNames = [
  "exp", "log", "sqrt", "sin", "cos", "tan", "sinh", "cosh", "tanh", "abs", "sign", "floor", "ceil", "round", "square",
  "log2", "log10", "log1p", "expm1", "asin", "acos", "atan", "rsqrt", "sigmoid", "erf", "sum", "mean", "std", "max",
  "min",
  "median", "any", "all", "cumsum", "cumprod", "softmax", "triu", "tril", "split",
]

/// Functions of two tensors that have one name everywhere.
private let sameNamesOfTwo = ["maximum", "minimum", "add", "subtract", "multiply", "divide", "remainder", "equal"]
