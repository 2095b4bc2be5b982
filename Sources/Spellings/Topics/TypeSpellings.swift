/// Types, conversions, and what says where a tensor lives.
let typeSpellings = """
  NumPy:
  x.astype(np.int32) ~ x.astype(int) => x.asType(.int32)
  x.astype("float32") ~ x.astype(float) => x.asType(.float32)
  x.tolist() => x.asArray()
  x.item() => x.item()
  x.copy() ~ np.copy(x) => x ## a tensor is a value, and a copy costs nothing until it is changed
  x.itemsize => x.itemSize
  x.size => x.size
  np.float32(x) => x.asType(.float32)
  np.array2string(x) => x.description
  np.set_printoptions(precision=3) ~ torch.set_printoptions(precision=3) \
  => ## the notebook chooses the decimals; x.round(decimals: 3) rounds the numbers themselves
  np.save(path, x) => try save(array: x, path: path)
  np.load(path) => try loadArray(path: path)
  PyTorch:
  x.to(torch.float16) ~ x.type(torch.float16) ~ x.to(dtype=torch.float16) => x.asType(.float16)
  x.float() => x.asType(.float32)
  x.half() => x.asType(.float16)
  x.bfloat16() => x.asType(.bfloat16)
  x.double() => x.asType(.float32) ## the widest numbers here
  x.int() => x.asType(.int32)
  x.long() => x.asType(.int32) ## the widest whole numbers here
  x.bool() => x.asType(.bool)
  x.type_as(y) => x.asType(y.dtype)
  x.numpy() => x.asArray()
  x.detach() => x ## a tensor here carries no gradient
  x.clone() => x ## a tensor is a value, and a copy costs nothing until it is changed
  x.data => x ## a tensor here carries no gradient
  x.cpu() => x ## tensors live in memory alone
  x.cuda() => x ## tensors live in memory alone
  x.to("cuda") ~ x.to(device) => x ## tensors live in memory alone
  x.pin_memory() ~ x.share_memory_() => x ## tensors live in memory alone
  x.device => ## tensors live in memory alone
  x.is_cuda => ## tensors live in memory alone
  torch.device("cuda") ~ torch.cuda.is_available() => ## tensors live in memory alone
  torch.cuda.synchronize() => ## nothing waits: an operation is done when it returns
  torch.set_default_dtype(torch.float32) ~ torch.set_default_device("cpu") => ## tensors are float32 unless a dtype is given
  x.element_size() => x.itemSize
  torch.is_tensor(x) => x is Tensor
  torch.save(x, path) => try save(array: x, path: path)
  torch.load(path) => try loadArray(path: path)
  JAX:
  x.block_until_ready() => x ## an operation is done when it returns
  jax.device_get(x) => x ## tensors live in memory alone
  jax.devices() => ## tensors live in memory alone
  TensorFlow:
  tf.cast(x, tf.float16) => x.asType(.float16)
  tf.identity(x) ~ tf.stop_gradient(x) => x ## a tensor here carries no gradient
  MLX, mlx-swift:
  mx.eval(x) => eval(x)
  Swift for TensorFlow:
  x.scalars ~ x.array => x.asArray()
  x.scalarized() ~ x.scalar => x.item()
  Swift collections:
  x.elements => x.asArray()
  """
