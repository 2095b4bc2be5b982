/// How tensors are made elsewhere.
let creationSpellings = """
  NumPy:
  np.array([1, 2, 3]) ~ np.asarray([1, 2, 3]) => Tensor([1, 2, 3])
  np.zeros((2, 3…)) => zeros([2, 3…])
  np.ones((2, 3…)) => ones([2, 3…])
  np.full((2, 3…), 7) => full([2, 3…], values: 7)
  np.empty((2, 3…)) => zeros([2, 3…])
  np.zeros_like(x) ~ np.empty_like(x) => zeros(like: x)
  np.ones_like(x) => ones(like: x)
  np.full_like(x, 7) => full(x.shape, values: 7)
  np.arange(5) => arange(5) ## numbers are float32 unless dtype: says another type
  np.arange(0, 5) => arange(0, 5)
  np.arange(0, 5, 2) => arange(0, 5, step: 2)
  np.linspace(0, 1, 5) ~ np.linspace(0, 1, num=5) => linspace(0, 1, count: 5)
  np.eye(3) => eye(3)
  np.eye(3, 4) => eye(3, m: 4)
  np.identity(3) => identity(3)
  np.tri(3) => tri(3)
  np.meshgrid(v, w) => meshGrid([v, w])
  np.diag(v) => diag(v)
  np.fromfunction(f, (2, 3)) => ## write Tensor((0..<6).map { … }, [2, 3])
  PyTorch:
  torch.tensor([1, 2, 3]) ~ torch.Tensor([1, 2, 3]) ~ torch.as_tensor([1, 2, 3]) ~ torch.FloatTensor([1, 2, 3]) \
  => Tensor([1, 2, 3])
  torch.from_numpy(x) => x ## a tensor is a tensor here already
  torch.LongTensor([1, 2, 3]) ~ torch.IntTensor([1, 2, 3]) => Tensor([1, 2, 3], dtype: .int32)
  torch.BoolTensor([True, False]) => Tensor([true, false])
  torch.zeros(2, 3…) => zeros([2, 3…])
  torch.ones(2, 3…) => ones([2, 3…])
  torch.full((2, 3…), 7) => full([2, 3…], values: 7)
  torch.empty(2, 3…) => zeros([2, 3…])
  torch.zeros_like(x) => zeros(like: x)
  torch.ones_like(x) => ones(like: x)
  torch.full_like(x, 7) => full(x.shape, values: 7)
  x.new_zeros(2, 3…) => zeros([2, 3…])
  x.new_ones(2, 3…) => ones([2, 3…])
  torch.arange(5) => arange(5) ## numbers are float32 unless dtype: says another type
  torch.arange(0, 5) => arange(0, 5)
  torch.arange(0, 5, 2) ~ torch.range(0, 5, 2) => arange(0, 5, step: 2)
  torch.linspace(0, 1, 5) ~ torch.linspace(0, 1, steps=5) => linspace(0, 1, count: 5)
  torch.eye(3) => eye(3)
  torch.meshgrid(v, w) => meshGrid([v, w])
  torch.diag(v) ~ torch.diag_embed(v) => diag(v)
  torch.tril_indices(3, 3) => tril(ones([3, 3])) ## a mask serves where indices would
  torch.triu_indices(3, 3) => triu(ones([3, 3])) ## a mask serves where indices would
  Tensor.zeros(2, 3…) => Tensor.zeros([2, 3…])
  Tensor.ones(2, 3…) => Tensor.ones([2, 3…])
  JAX:
  jnp.array([1, 2, 3]) ~ jnp.asarray([1, 2, 3]) ~ jax.device_put([1, 2, 3]) => Tensor([1, 2, 3])
  jnp.zeros((2, 3…)) => zeros([2, 3…])
  jnp.ones((2, 3…)) => ones([2, 3…])
  TensorFlow:
  tf.constant([1, 2, 3]) ~ tf.convert_to_tensor([1, 2, 3]) ~ tf.Variable([1, 2, 3]) => Tensor([1, 2, 3])
  tf.zeros([2, 3…]) => zeros([2, 3…])
  tf.ones([2, 3…]) => ones([2, 3…])
  tf.fill([2, 3…], 7) => full([2, 3…], values: 7)
  tf.range(5) => arange(5)
  tf.range(0, 5) => arange(0, 5)
  tf.eye(3) => eye(3)
  tf.linspace(0, 1, 5) => linspace(0, 1, count: 5)
  MLX, mlx-swift:
  mx.array([1, 2, 3]) ~ MLXArray([1, 2, 3]) => Tensor([1, 2, 3])
  MLXArray(xs, [2, 3…]) => Tensor(xs, [2, 3…])
  mx.zeros([2, 3…]) ~ MLXArray.zeros([2, 3…]) => zeros([2, 3…])
  mx.ones([2, 3…]) ~ MLXArray.ones([2, 3…]) => ones([2, 3…])
  Swift for TensorFlow:
  Tensor<Float>([1, 2, 3]) => Tensor([1, 2, 3])
  Tensor<Float>(zeros: [2, 3…]) => Tensor.zeros([2, 3…])
  Tensor<Float>(ones: [2, 3…]) => Tensor.ones([2, 3…])
  Tensor<Float>(repeating: 7, shape: [2, 3…]) => Tensor.full([2, 3…], values: 7)
  Tensor<Float>(shape: [2, 3…], scalars: xs) => Tensor(xs, [2, 3…])
  Tensor<Float>(rangeFrom: 0, to: 5, stride: 1) => arange(0, 5, step: 1)
  Tensor(zeros: [2, 3…]) => Tensor.zeros([2, 3…])
  Tensor(ones: [2, 3…]) => Tensor.ones([2, 3…])
  Tensor(shape: [2, 3…], scalars: xs) => Tensor(xs, [2, 3…])
  """
