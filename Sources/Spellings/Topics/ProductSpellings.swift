/// Products of tensors.
let productSpellings = """
  NumPy:
  np.dot(v, w) => matmul(v, w)
  x.dot(z) => x.matmul(z)
  np.matmul(x, z) => matmul(x, z)
  x @ z => matmul(x, z)
  np.einsum("ij,jk->ik", x, z) => einsum("ij,jk->ik", x, z)
  np.outer(v, w) => outer(v, w)
  np.inner(v, w) ~ np.vdot(v, w) => inner(v, w)
  np.tensordot(x, z, axes=1) => tensordot(x, z, axes: 1)
  np.kron(x, z) => kron(x, z)
  np.trace(x) => trace(x)
  np.linalg.norm(x) => norm(x)
  np.linalg.norm(x, axis=1) => norm(x, axis: 1)
  np.linalg.norm(x, 2) => norm(x, ord: 2)
  np.linalg.inv(x) ~ np.linalg.solve(x, y) ~ np.linalg.det(x) ~ np.linalg.eig(x) ~ np.linalg.svd(x) ~ np.linalg.qr(x) \
  ~ np.linalg.eigh(x) ~ np.linalg.matrix_rank(x) ~ np.cross(v, w) ~ np.fft.fft(x) \
  => ## there is no such decomposition here: attention needs none
  PyTorch:
  torch.dot(v, w) => matmul(v, w)
  torch.mm(x, z) ~ torch.bmm(x, z) ~ torch.matmul(x, z) => matmul(x, z)
  x.mm(z) ~ x.bmm(z) => x.matmul(z)
  torch.mv(x, v) => matmul(x, v)
  x.mv(v) => x.matmul(v)
  torch.addmm(b, x, z) => addMM(b, x, z)
  torch.baddbmm(b, x, z) => addMM(b, x, z)
  torch.einsum("ij,jk->ik", x, z) => einsum("ij,jk->ik", x, z)
  torch.outer(v, w) ~ torch.ger(v, w) => outer(v, w)
  torch.norm(x) ~ torch.linalg.norm(x) ~ torch.linalg.vector_norm(x) => norm(x)
  torch.norm(x, dim=1) ~ torch.norm(x, p=2, dim=1) => norm(x, axis: 1)
  x.norm() => x.norm()
  x.norm(dim=1) ~ x.norm(p=2, dim=1) => x.norm(axis: 1)
  torch.trace(x) => trace(x)
  torch.linalg.inv(x) ~ torch.inverse(x) ~ torch.svd(x) ~ torch.det(x) \
  => ## there is no such decomposition here: attention needs none
  JAX:
  jnp.dot(v, w) => matmul(v, w)
  jnp.einsum("ij,jk->ik", x, z) => einsum("ij,jk->ik", x, z)
  TensorFlow:
  tf.matmul(x, y, transpose_b=True) => matmul(x, y.swappedAxes(-1, -2))
  tf.matmul(x, y, transpose_a=True) => matmul(x.swappedAxes(-1, -2), y)
  tf.matmul(x, z) ~ tf.linalg.matmul(x, z) => matmul(x, z)
  tf.einsum("ij,jk->ik", x, z) => einsum("ij,jk->ik", x, z)
  tf.tensordot(x, z, axes=1) ~ tf.tensordot(x, z, 1) => tensordot(x, z, axes: 1)
  tf.norm(x) => norm(x)
  tf.norm(x, axis=1) => norm(x, axis: 1)
  Swift for TensorFlow:
  matmul(x, transposed: true, y) ~ matmul(x, transposed: true, y, transposed: false) => matmul(x.swappedAxes(-1, -2), y)
  matmul(x, y, transposed: true) ~ matmul(x, transposed: false, y, transposed: true) => matmul(x, y.swappedAxes(-1, -2))
  Julia:
  x .* y => x * y ## operations of tensors are element by element
  x ./ y => x / y ## operations of tensors are element by element
  x .^ 2 => x ** 2
  """
