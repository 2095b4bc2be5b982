/// What joins tensors or takes them apart.
let joiningSpellings = """
  NumPy:
  np.concatenate([x, y], axis=1) => concatenated([x, y], axis: 1)
  np.concatenate([x, y]) => concatenated([x, y])
  np.concat([x, y], axis=1) => concatenated([x, y], axis: 1)
  np.stack([x, y]) => stacked([x, y])
  np.stack([x, y], axis=1) => stacked([x, y], axis: 1)
  np.vstack([x, y]) ~ np.row_stack([x, y]) => concatenated([x, y], axis: 0)
  np.hstack([x, y]) => concatenated([x, y], axis: 1)
  np.column_stack([v, v]) => stacked([v, v], axis: 1)
  np.append(x, y, axis=0) => concatenated([x, y], axis: 0)
  np.append(v, w) => concatenated([v, w])
  np.split(x, 3, axis=1) ~ np.array_split(x, 3, axis=1) => split(x, parts: 3, axis: 1)
  np.split(x, 2) ~ np.vsplit(x, 2) => split(x, parts: 2)
  np.split(x, [1, 2], axis=1) => split(x, indices: [1, 2], axis: 1)
  PyTorch:
  torch.cat([x, y], dim=1) ~ torch.concat([x, y], dim=1) ~ torch.cat([x, y], 1) => concatenated([x, y], axis: 1)
  torch.cat([x, y]) => concatenated([x, y])
  torch.stack([x, y]) => stacked([x, y])
  torch.stack([x, y], dim=1) ~ torch.stack([x, y], 1) => stacked([x, y], axis: 1)
  torch.vstack([x, y]) => concatenated([x, y], axis: 0)
  torch.hstack([x, y]) => concatenated([x, y], axis: 1)
  * torch.chunk(x, 3, dim=1) => split(x, parts: 3, axis: 1)
  * torch.chunk(x, 2) => split(x, parts: 2)
  * torch.tensor_split(x, 3, dim=1) => split(x, parts: 3, axis: 1)
  torch.split(x, 1, dim=1) => ## write split(x, parts: 3, axis: 1), with the number of parts instead of their size
  x.split(1, dim=1) => ## write x.split(parts: 3, axis: 1), with the number of parts instead of their size
  torch.unbind(x) => Array(x)
  x.unbind() => Array(x)
  x.unbind(1) ~ x.unbind(dim=1) => Array(x.swappedAxes(0, 1))
  TensorFlow:
  tf.concat([x, y], axis=1) ~ tf.concat([x, y], 1) => concatenated([x, y], axis: 1)
  tf.stack([x, y]) => stacked([x, y])
  tf.stack([x, y], axis=1) => stacked([x, y], axis: 1)
  tf.split(x, 3, axis=1) => split(x, parts: 3, axis: 1)
  tf.unstack(x) => Array(x)
  mlx-swift:
  MLX.concatenated([x, y], axis: 1) => concatenated([x, y], axis: 1)
  Swift for TensorFlow:
  x.concatenated(with: y, alongAxis: 1) => concatenated([x, y], axis: 1)
  Tensor(concatenating: [x, y], alongAxis: 1) => concatenated([x, y], axis: 1)
  Tensor(stacking: [x, y]) => stacked([x, y])
  x.split(count: 3, alongAxis: 1) => x.split(parts: 3, axis: 1)
  """
