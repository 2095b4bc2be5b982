/// How random tensors are made elsewhere. Each takes a seed here, so that a cell run again shows the same.
let randomSpellings = """
  NumPy:
  np.random.randn(2, 3…) ~ np.random.standard_normal((2, 3…)) => normal([2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  np.random.normal(0, 1, (2, 3…)) ~ np.random.normal(loc=0, scale=1, size=(2, 3…)) \
  => normal([2, 3…], loc: 0, scale: 1, seed: 1)
  np.random.normal(size=(2, 3…)) ~ rng.normal(size=(2, 3…)) ~ rng.standard_normal((2, 3…)) => normal([2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  np.random.rand(2, 3…) ~ np.random.random((2, 3…)) ~ rng.random((2, 3…)) => uniform([2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  np.random.uniform(0, 1, (2, 3…)) => uniform(low: 0, high: 1, [2, 3…], seed: 1)
  np.random.randint(0, 10, (2, 3…)) ~ rng.integers(0, 10, (2, 3…)) => randInt(low: 0, high: 10, [2, 3…], seed: 1)
  np.random.randint(0, 10) ~ random.randint(0, 10) => Int.random(in: 0..<10)
  np.random.permutation(5) => permutation(5, seed: 1)
  np.random.permutation(x) ~ np.random.shuffle(x) => permutation(x, seed: 1)
  np.random.choice(xs) ~ random.choice(xs) => xs.randomElement()
  np.random.seed(0) ~ random.seed(0) => normal([2, 3], seed: 0) ## every random tensor takes its own seed
  np.random.default_rng(0) ~ np.random.RandomState(0) => key(0) ## a key is handed to each call: normal([2, 3], key: key(0))
  np.random.binomial(1, p, (2, 3…)) => bernoulli(p, [2, 3…], seed: 1)
  np.random.gumbel(size=(2, 3…)) => gumbel([2, 3…], seed: 1)
  PyTorch:
  torch.randn(2, 3…) => normal([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  torch.rand(2, 3…) => uniform([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  torch.randint(0, 10, (2, 3…)) => randInt(low: 0, high: 10, [2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  torch.randint(10, (2, 3…)) => randInt(low: 0, high: 10, [2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  torch.randn_like(x) => normal(x.shape, seed: 1)
  torch.rand_like(x) => uniform(x.shape, seed: 1)
  torch.normal(0, 1, (2, 3…)) ~ torch.normal(0, 1, size=(2, 3…)) => normal([2, 3…], loc: 0, scale: 1, seed: 1)
  torch.randperm(5) => permutation(5, seed: 1)
  torch.bernoulli(p) => bernoulli(p, seed: 1)
  torch.multinomial(x, 5) ~ torch.multinomial(x, num_samples=5) => categorical(log(x), count: 5, seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  torch.manual_seed(0) => normal([2, 3], seed: 0) ## every random tensor takes its own seed
  Tensor.randn(2, 3…) => Tensor.normal([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  Tensor.rand(2, 3…) => Tensor.uniform([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  Tensor.randint(0, 10, [2, 3…]) => Tensor.randInt(low: 0, high: 10, [2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  JAX:
  jax.random.PRNGKey(0) ~ jax.random.key(0) => key(0)
  jax.random.split(r) => split(key: r)
  jax.random.split(r, 2) => split(key: r, into: 2)
  jax.random.normal(r, (2, 3…)) => normal([2, 3…], key: r)
  jax.random.uniform(r, (2, 3…)) => uniform([2, 3…], key: r)
  jax.random.randint(r, (2, 3…), 0, 10) => randInt(low: 0, high: 10, [2, 3…], key: r)
  jax.random.bernoulli(r, p, (2, 3…)) => bernoulli(p, [2, 3…], key: r)
  jax.random.categorical(r, logits) => categorical(logits, key: r)
  jax.random.permutation(r, 5) => permutation(5, key: r)
  TensorFlow:
  tf.random.normal([2, 3…]) => normal([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  tf.random.uniform([2, 3…]) => uniform([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  tf.random.uniform([2, 3…], minval=0, maxval=1) => uniform(low: 0, high: 1, [2, 3…], seed: 1)
  tf.random.normal([2, 3…], mean=0, stddev=1) => normal([2, 3…], loc: 0, scale: 1, seed: 1)
  tf.random.truncated_normal([2, 3…]) => truncatedNormal(low: -2, high: 2, [2, 3…], seed: 1)
  tf.random.set_seed(0) => normal([2, 3], seed: 0) ## every random tensor takes its own seed
  tf.random.categorical(logits, 5) => categorical(logits, count: 5, seed: 1)
  MLX, mlx-swift:
  mx.random.normal([2, 3…]) ~ mx.random.normal(shape=[2, 3…]) ~ MLXRandom.normal([2, 3…]) ~ normal([2, 3…]) \
  => normal([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  mx.random.uniform(shape=[2, 3…]) ~ MLXRandom.uniform([2, 3…]) ~ uniform([2, 3…]) \
  => uniform([2, 3…], seed: 1) ## a seed keeps the numbers the same tomorrow
  MLXRandom.uniform(0..<1, [2, 3…]) => uniform(low: 0, high: 1, [2, 3…], seed: 1)
  mx.random.seed(0) ~ MLXRandom.seed(0) => normal([2, 3], seed: 0) ## every random tensor takes its own seed
  mx.random.key(0) ~ MLXRandom.key(0) => key(0)
  mx.random.split(r) ~ MLXRandom.split(key: r) => split(key: r)
  Swift for TensorFlow:
  Tensor<Float>(randomNormal: [2, 3…]) ~ Tensor(randomNormal: [2, 3…]) => Tensor.normal([2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  Tensor<Float>(randomUniform: [2, 3…]) ~ Tensor(randomUniform: [2, 3…]) => Tensor.uniform([2, 3…], seed: 1) \
  ## a seed keeps the numbers the same tomorrow
  Tensor<Float>(glorotUniform: [2, 3…]) => Tensor.uniform(low: -1, high: 1, [2, 3…], seed: 1)
  """
