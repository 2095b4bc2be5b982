/// What changes or tells a shape. A row with a star is for a method of `x` too.
let shapeSpellings = """
  NumPy:
  np.reshape(x, [3, 2…]) => reshaped(x, [3, 2…])
  x.reshape(3, 2…) => x.reshaped(3, 2…)
  x.resize(3, 2…) => x.reshaped(3, 2…)
  np.transpose(x) => transposed(x)
  np.transpose(x, (1, 0…)) => transposed(x, axes: [1, 0…])
  x.transpose() => x.transposed()
  x.transpose(0, 1) => x.swappedAxes(0, 1) ## in NumPy's sense, x.transposed(0, 1)
  x.transpose(1, 0, 2…) => x.transposed(1, 0, 2…)
  * np.swapaxes(x, 0, 1) => swappedAxes(x, 0, 1)
  * np.moveaxis(x, 0, 1) => movedAxis(x, source: 0, destination: 1)
  np.rollaxis(x, 1) => movedAxis(x, source: 1, destination: 0)
  np.expand_dims(x, axis=0) => expandedDimensions(x, axis: 0)
  np.squeeze(one, axis=0) => squeezed(one, axis: 0)
  one.squeeze(axis=0) => one.squeezed(axis: 0)
  np.squeeze(x) => squeezed(x)
  x.squeeze() => x.squeezed()
  * np.ravel(x) => flattened(x)
  np.broadcast_to(one, (2, 3…)) => broadcast(one, to: [2, 3…])
  np.tile(x, 2) => tiled(x, repetitions: 2)
  np.tile(x, (2, 1…)) => tiled(x, repetitions: [2, 1…])
  np.repeat(x, 2) => repeated(x, count: 2)
  np.repeat(x, 2, axis=0) ~ np.repeat(x, repeats=2, axis=0) => repeated(x, count: 2, axis: 0)
  np.roll(x, 1) => roll(x, shift: 1)
  np.roll(x, 1, axis=0) => roll(x, shift: 1, axis: 0)
  np.flip(x, 0) ~ np.flip(x, axis=0) ~ np.flipud(x) => x[.stride(by: -1)]
  np.fliplr(x) => x[0..., .stride(by: -1)]
  np.pad(x, 1) => padded(x, width: 1)
  np.triu(x, k=1) => triu(x, k: 1)
  np.tril(x, k=-1) => tril(x, k: -1)
  np.shape(x) => x.shape
  np.ndim(x) => x.ndim
  np.size(x) => x.size
  np.atleast_2d(x) => atLeast2D(x)
  np.atleast_1d(x) => atLeast1D(x)
  x.mT => x.swappedAxes(-2, -1)
  x.shape(0) => x.dim(0)
  x.shape() => x.shape
  PyTorch:
  x.view(3, 2…) => x.reshaped(3, 2…)
  x.view_as(y) ~ x.reshape_as(y) => x.reshaped(y.shape)
  x.permute(1, 0…) => x.transposed(1, 0…)
  torch.permute(x, [1, 0…]) => transposed(x, axes: [1, 0…])
  torch.transpose(x, 0, 1) => swappedAxes(x, 0, 1) ## in NumPy's sense, transposed(x, 0, 1)
  torch.movedim(x, 0, 1) ~ torch.moveaxis(x, 0, 1) => movedAxis(x, source: 0, destination: 1)
  x.movedim(0, 1) => x.movedAxis(source: 0, destination: 1)
  torch.t(x) => T(x)
  x.t() => x.T
  x.adjoint() ~ x.H ~ x.mH => x.swappedAxes(-2, -1)
  * torch.unsqueeze(x, 0) => expandedDimensions(x, axis: 0)
  torch.squeeze(one, 0) => squeezed(one, axis: 0)
  one.squeeze(0) => one.squeezed(axis: 0)
  torch.flatten(x) => flattened(x)
  torch.flatten(x, 1) ~ torch.flatten(x, start_dim=1) => flattened(x, start: 1)
  x.flatten() => x.flattened()
  x.flatten(1) ~ x.flatten(start_dim=1) => x.flattened(start: 1)
  x.unflatten(1, (3, 1…)) => x.unflatten(axis: 1, shape: [3, 1…])
  one.expand(2, 3…) => one.broadcast(to: [2, 3…])
  one.expand_as(x) => one.broadcast(to: x.shape)
  torch.broadcast_to(one, [2, 3…]) => broadcast(one, to: [2, 3…])
  x.repeat(2, 1…) => x.tiled(repetitions: [2, 1…]) ## in NumPy's sense, x.repeated(count: 2, axis: 0)
  x.repeat(2, axis=0) => x.repeated(count: 2, axis: 0)
  * torch.repeat_interleave(x, 2, dim=0) => repeated(x, count: 2, axis: 0)
  torch.repeat_interleave(x, 2) => repeated(x, count: 2)
  x.tile(2, 1…) => x.tiled(repetitions: [2, 1…])
  torch.tile(x, [2, 1…]) => tiled(x, repetitions: [2, 1…])
  x.flip(0) ~ x.flipud() => x[.stride(by: -1)]
  x.flip(-1) ~ x.fliplr() => ## write x[.ellipsis, .stride(by: -1)]
  torch.roll(x, 1, 0) ~ torch.roll(x, shifts=1, dims=0) => roll(x, shift: 1, axis: 0)
  x.roll(1, 0) => x.roll(shift: 1, axis: 0)
  x.triu(diagonal=1) => x.triu(k: 1)
  x.tril(diagonal=-1) => x.tril(k: -1)
  torch.triu(x, diagonal=1) ~ torch.triu(x, 1) => triu(x, k: 1)
  torch.tril(x, diagonal=-1) ~ torch.tril(x, -1) => tril(x, k: -1)
  F.pad(x, (1, 1)) => padded(x, widths: [0, 1]) ## a pair for each axis, the first axis first
  x.size() => x.shape
  x.size(0) => x.dim(0) ## and x.shape for all of them
  x.dim() ~ x.ndimension() => x.ndim
  torch.Size([2, 3…]) => [2, 3…]
  x.numel() ~ x.nelement() => x.size
  torch.numel(x) => x.size
  x.contiguous() => x.contiguous()
  x.is_contiguous() ~ x.stride() ~ x.strides => ## a tensor's numbers lie row by row
  TensorFlow:
  tf.reshape(x, [3, 2…]) => reshaped(x, [3, 2…])
  tf.transpose(x) => transposed(x)
  tf.transpose(x, perm=[1, 0…]) ~ tf.transpose(x, [1, 0…]) => transposed(x, axes: [1, 0…])
  tf.expand_dims(x, 0) ~ tf.expand_dims(x, axis=0) => expandedDimensions(x, axis: 0)
  tf.squeeze(x) => squeezed(x)
  tf.shape(x) => x.shape
  tf.rank(x) => x.ndim
  tf.size(x) => x.size
  tf.tile(x, [2, 1…]) => tiled(x, repetitions: [2, 1…])
  tf.repeat(x, 2, axis=0) => repeated(x, count: 2, axis: 0)
  tf.reverse(x, [0]) => x[.stride(by: -1)]
  tf.broadcast_to(one, [2, 3…]) => broadcast(one, to: [2, 3…])
  tf.linalg.band_part(x, -1, 0) => tril(x)
  tf.linalg.band_part(x, 0, -1) => triu(x)
  x.get_shape() => x.shape
  mlx-swift:
  x.expanded(at: 0) => x.expandedDimensions(axis: 0)
  Swift for TensorFlow:
  x.rank => x.ndim
  x.scalarCount => x.size
  x.reshaped(to: [3, 2…]) => x.reshaped([3, 2…])
  x.transposed(permutation: 1, 0) => ## write x.transposed(1, 0), without a label
  x.expandingShape(at: 0) => x.expandedDimensions(axis: 0)
  one.squeezingShape(at: 0) => one.squeezed(axis: 0)
  x.unstacked() => Array(x)
  einops:
  rearrange(x, "b t (h d) -> b h t d", h=4) => splitHeads(x, heads: 4)
  rearrange(x, "b h t d -> b t (h d)") => mergedHeads(x)
  rearrange(x, "b t d -> t b d") => transposed(x, axes: [1, 0, 2])
  rearrange(x, "b t d -> b (t d)") => ## write x.flattened(start: 1): reshaped joins neighbouring axes
  """
