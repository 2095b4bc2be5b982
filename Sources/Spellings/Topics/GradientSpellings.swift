/// Gradients and training: nothing is trained here, and a tensor carries no gradient.
let gradientSpellings = """
  PyTorch:
  x.requires_grad ~ x.grad ~ x.grad_fn ~ x.is_leaf => ## a tensor here carries no gradient; gradients are functions, as softmaxGradient
  x.requires_grad_() ~ x.requires_grad_(True) ~ x.retain_grad() => ## a tensor here carries no gradient: leave it out
  loss.backward() ~ torch.autograd.backward(loss) \
  => ## a tensor here carries no gradient; gradients are functions, as softmaxGradient and scaledDotProductAttentionGradient
  torch.autograd.grad(loss, x) ~ jax.grad(f) ~ jax.value_and_grad(f) ~ mx.grad(f) ~ jax.jacfwd(f) ~ jax.jacobian(f) \
  => ## gradients are functions of their own here, as softmaxGradient and scaledDotProductAttentionGradient
  torch.no_grad() ~ torch.inference_mode() ~ torch.enable_grad() ~ torch.set_grad_enabled(False) \
  => ## a tensor here carries no gradient: leave it out
  opt.zero_grad() ~ opt.step() ~ model.zero_grad() => ## nothing is trained here: leave it out
  torch.optim.Adam(x) ~ torch.optim.SGD(x) ~ torch.optim.AdamW(x) ~ optim.Adam(x) ~ optim.SGD(x) ~ optim.AdamW(x) \
  => ## nothing is trained here: layers have the weights that you give them
  model.train() ~ model.eval() => ## nothing is trained here: leave it out
  model.parameters() ~ model.named_parameters() ~ model.state_dict() => ## a layer's weights are its properties, as layer.weight
  model.load_state_dict(x) => ## give a layer its weights when it is made: Linear(weight: w, bias: b)
  torch.compile(model) ~ jax.jit(f) ~ torch.jit.script(model) ~ tf.function(f) => ## code is compiled here anyway: leave it out
  torch.utils.checkpoint.checkpoint(f, x) => ## nothing is trained here: leave it out
  TensorFlow:
  tf.GradientTape() => ## a tensor here carries no gradient; gradients are functions, as softmaxGradient
  Swift for TensorFlow:
  gradient(at: x) ~ valueWithGradient(at: x) ~ pullback(at: x) \
  => ## gradients are functions of their own here, as softmaxGradient and scaledDotProductAttentionGradient
  """
