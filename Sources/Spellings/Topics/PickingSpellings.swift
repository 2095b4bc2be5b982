/// What picks parts of a tensor, or sets them.
let pickingSpellings = """
  NumPy:
  * np.take(x, rows, axis=0) => take(x, rows, axis: 0)
  np.take_along_axis(x, ids, axis=1) ~ np.take_along_axis(x, ids, 1) => takeAlong(x, ids, axis: 1)
  np.put_along_axis(x, ids, fresh, axis=1) => putAlong(x, ids, values: fresh, axis: 1)
  np.where(mask, x, y) => which(mask, x, y)
  np.where(mask) ~ np.nonzero(x) ~ torch.nonzero(x) ~ np.argwhere(x) \
  => ## a mask picks by itself: x[mask]; to choose between two tensors, which(mask, x, y)
  np.newaxis => .newAxis
  np.select([mask], [x], 0) => which(mask, x, 0)
  np.diagonal(x) => diagonal(x)
  np.sort(x) => sorted(x)
  np.sort(x, axis=0) => sorted(x, axis: 0)
  x.sort() => x.sorted()
  np.argsort(x) => argSort(x)
  np.argsort(x, axis=0) => argSort(x, axis: 0)
  x.argsort() => x.argSort()
  x.argsort(dim=0) ~ x.argsort(0) => x.argSort(axis: 0)
  np.partition(x, 1) => partitioned(x, kth: 1)
  np.argpartition(x, 1) => argPartition(x, kth: 1)
  np.unique(x) ~ torch.unique(x) => Set(x.asArray()).sorted()
  PyTorch:
  torch.where(mask, x, y) => which(mask, x, y)
  x.where(mask, y) => which(mask, x, y)
  x.masked_fill(mask, 0) ~ x.masked_fill(mask, value=0) => which(mask, 0, x)
  x.masked_fill(mask, float("-inf")) ~ x.masked_fill(mask, -torch.inf) ~ x.masked_fill(mask, -math.inf) \
  ~ x.masked_fill(mask, -np.inf) => which(mask, -Float.infinity, x)
  x.masked_fill(mask, -.infinity) => which(mask, -.infinity, x)
  x.masked_fill_(mask, 0) => x = which(mask, 0, x)
  torch.masked_fill(x, mask, 0) => which(mask, 0, x)
  x.masked_select(mask) => x[mask]
  torch.masked_select(x, mask) => x[mask]
  x.gather(1, ids) ~ x.gather(dim=1, index=ids) => x.takeAlong(ids, axis: 1)
  torch.gather(x, 1, ids) => takeAlong(x, ids, axis: 1)
  x.scatter(1, ids, fresh) ~ x.scatter_(1, ids, fresh) => x.putAlong(ids, values: fresh, axis: 1)
  torch.scatter(x, 1, ids, fresh) => putAlong(x, ids, values: fresh, axis: 1)
  x.index_select(0, rows) => x.take(rows, axis: 0)
  torch.index_select(x, 0, rows) => take(x, rows, axis: 0)
  x.narrow(1, 0, 2) => x.take(arange(0, 2, dtype: .int32), axis: 1) ## the last number is the first index beyond
  x.select(0, 1) => x.take(Tensor(1, dtype: .int32), axis: 0)
  x.topk(2) => x.top(k: 2) ## numbers alone; argSort gives their places
  torch.topk(x, 2) ~ torch.topk(x, k=2) => top(x, k: 2) ## numbers alone; argSort gives their places
  torch.topk(x, 2).values ~ torch.topk(x, 2)[0] => top(x, k: 2)
  x.topk(2).values ~ x.topk(2)[0] => x.top(k: 2)
  torch.sort(x) => sorted(x)
  torch.sort(x, descending=True) => -sorted(-x)
  x.sort(descending=True) => -(-x).sorted()
  x.argsort(descending=True) => (-x).argSort()
  torch.argsort(x, descending=True) => argSort(-x)
  torch.sort(x, dim=0) => sorted(x, axis: 0)
  torch.argsort(x) => argSort(x)
  torch.argsort(x, dim=0) => argSort(x, axis: 0)
  torch.diagonal(x) => diagonal(x)
  x.fill_(0) => x = full(x.shape, values: 0)
  x.zero_() => x = zeros(like: x)
  x.index_add_(0, rows, y) ~ x.index_add(0, rows, y) => ## write x.at[rows].add(y)
  JAX:
  x.at[0].set(1) => x[0] = Tensor(1) ## declare x with var
  jnp.where(mask, x, y) => which(mask, x, y)
  jnp.take_along_axis(x, ids, axis=1) => takeAlong(x, ids, axis: 1)
  lax.dynamic_slice(x, (0, 1), (2, 2)) => ## write x[0..<2, 1..<3]
  TensorFlow:
  tf.where(mask, x, y) => which(mask, x, y)
  tf.gather(x, rows) => take(x, rows, axis: 0)
  tf.gather(x, rows, axis=1) => take(x, rows, axis: 1)
  tf.boolean_mask(x, mask) => x[mask]
  tf.sort(x) => sorted(x)
  tf.argsort(x) => argSort(x)
  tf.math.top_k(x, k=2) ~ tf.math.top_k(x, 2) ~ lax.top_k(x, 2) => top(x, k: 2)
  tf.one_hot(ids, 5) ~ tf.one_hot(ids, depth=5) => eye(5).take(ids, axis: 0)
  tf.slice(x, [0, 1], [2, 2]) => ## write x[0..<2, 1..<3]
  MLX, mlx-swift:
  mx.where(mask, x, y) ~ MLX.where(mask, x, y) => which(mask, x, y)
  Swift for TensorFlow:
  x.replacing(with: y, where: mask) => which(mask, y, x)
  x.gathering(atIndices: rows) => x.take(rows, axis: 0)
  """
