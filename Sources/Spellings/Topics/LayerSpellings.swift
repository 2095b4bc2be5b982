/// Attention, layers, activations and losses.
let layerSpellings = """
  PyTorch:
  F.scaled_dot_product_attention(q, k, v) => scaledDotProductAttention(queries: q, keys: k, values: v)
  F.scaled_dot_product_attention(q, k, v, is_causal=True) \
  => scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal)
  F.scaled_dot_product_attention(q, k, v, attn_mask=mask) ~ F.scaled_dot_product_attention(q, k, v, mask) \
  => scaledDotProductAttention(queries: q, keys: k, values: v, mask: mask)
  nn.MultiheadAttention(8, 2) ~ nn.MultiheadAttention(embed_dim=8, num_heads=2) \
  ~ nn.MultiheadAttention(8, 2, batch_first=True) => MultiHeadAttention(dimensions: 8, numHeads: 2, seed: 1)
  nn.Linear(3, 4) => Linear(3, 4, seed: 1) ## a seed keeps the weights the same tomorrow
  nn.Linear(3, 4, bias=True) ~ nn.Linear(in_features=3, out_features=4) => Linear(3, 4, seed: 1)
  nn.Linear(3, 4, bias=False) => Linear(3, 4, bias: false, seed: 1)
  nn.Embedding(10, 4) => Embedding(embeddingCount: 10, dimensions: 4, seed: 1)
  nn.LayerNorm(4) => LayerNorm(dimensions: 4)
  nn.RMSNorm(4) => RMSNorm(dimensions: 4)
  nn.TransformerEncoderLayer(8, 2) ~ nn.TransformerEncoderLayer(d_model=8, nhead=2) \
  => EncoderLayer(dimensions: 8, numHeads: 2, norm: .post, seed: 1)
  nn.TransformerDecoderLayer(8, 2) ~ nn.TransformerDecoderLayer(d_model=8, nhead=2) \
  => DecoderLayer(dimensions: 8, numHeads: 2, norm: .post, seed: 1)
  nn.Transformer(8, 2) => ## EncoderLayer and DecoderLayer are the parts, in the order that you put them
  nn.Dropout(0.1) ~ F.dropout(x, 0.1) ~ nn.Dropout(p=0.1) => ## nothing is trained here, so nothing is dropped: leave it out
  nn.Sequential(x, y) => ## a layer is called: second(first(x))
  nn.Module => ## a layer is a struct with func callAsFunction(_ x: Tensor) -> Tensor
  nn.ModuleList([x, y]) => [x, y]
  nn.Parameter(x) => x ## weights are plain tensors
  nn.Softmax(dim=-1)(x) => softmax(x, axis: -1)
  nn.Softmax(dim=-1) ~ nn.ReLU() ~ nn.GELU() ~ nn.SiLU() ~ nn.Sigmoid() ~ nn.Tanh() \
  => ## the functions do it: softmax(x, axis: -1), relu(x), gelu(x), silu(x), sigmoid(x), tanh(x)
  F.relu(x) ~ torch.relu(x) ~ nn.ReLU()(x) => relu(x)
  F.gelu(x) ~ nn.GELU()(x) => gelu(x)
  F.gelu(x, approximate="tanh") => geluApproximate(x)
  F.silu(x) ~ F.swish(x) ~ nn.SiLU()(x) => silu(x)
  F.glu(x) => glu(x)
  F.elu(x) => elu(x)
  F.leaky_relu(x) => leakyRelu(x)
  F.leaky_relu(x, 0.1) => leakyRelu(x, negativeSlope: 0.1)
  F.softplus(x) => softplus(x)
  F.logsigmoid(x) => logSigmoid(x)
  F.relu6(x) => clip(x, min: 0, max: 6)
  F.layer_norm(x, (3,)) ~ F.layer_norm(x, d) => layerNorm(x)
  F.rms_norm(x, (3,)) => rmsNorm(x, weight: ones([3]))
  F.normalize(x, dim=-1) => x / norm(x, axis: -1, keepDims: true)
  F.cosine_similarity(x, y) => sum(x * y, axis: 1) / (norm(x, axis: 1) * norm(y, axis: 1))
  F.cross_entropy(logits, targets) ~ nn.CrossEntropyLoss()(logits, targets) \
  => crossEntropy(logits: logits, targets: targets, reduction: .mean)
  nn.CrossEntropyLoss() => ## the function does it: crossEntropy(logits: logits, targets: targets, reduction: .mean)
  F.nll_loss(x, targets) => -takeAlong(x, targets.expandedDimensions(axis: 1), axis: 1).mean()
  F.mse_loss(x, y) ~ nn.MSELoss()(x, y) => mean(square(x - y))
  F.l1_loss(x, y) => mean(abs(x - y))
  F.one_hot(ids, 5) ~ F.one_hot(ids, num_classes=5) => eye(5).take(ids, axis: 0)
  F.embedding(ids, w) => w.take(ids, axis: 0)
  F.linear(x, w) => matmul(x, w.T)
  F.linear(x, w, b) => addMM(b, x, w.T)
  nn.Conv1d(3, 4, 3) ~ nn.Conv2d(3, 4, 3) ~ nn.LSTM(3, 4) ~ nn.GRU(3, 4) ~ nn.RNN(3, 4) ~ nn.BatchNorm1d(3) \
  ~ F.conv1d(x, y) ~ F.conv2d(x, y) ~ nn.MaxPool2d(2) => ## it is no part of attention, and isn't here
  nn.init.xavier_uniform_(w) ~ nn.init.normal_(w) ~ nn.init.zeros_(w) ~ nn.init.kaiming_uniform_(w) \
  => ## layers start from the seed that they are made with
  nn.Transformer.generate_square_subsequent_mask(3) => AttentionMask.causal(queries: 3, keys: 3)
  JAX:
  jax.nn.relu(x) => relu(x)
  jax.nn.gelu(x) => geluApproximate(x) ## JAX approximates unless told otherwise; gelu(x) is exact
  jax.nn.one_hot(ids, 5) => eye(5).take(ids, axis: 0)
  jax.nn.dot_product_attention(q, k, v) => ## write scaledDotProductAttention(queries:keys:values:), with heads before tokens
  TensorFlow:
  tf.nn.relu(x) => relu(x)
  tf.nn.gelu(x) => gelu(x)
  tf.nn.silu(x) ~ tf.nn.swish(x) => silu(x)
  tf.sigmoid(x) => sigmoid(x)
  tf.keras.layers.Dense(4) ~ tf.keras.layers.Dense(units=4) => ## write Linear(3, 4, seed: 1), with both sizes
  tf.keras.layers.Embedding(10, 4) => Embedding(embeddingCount: 10, dimensions: 4, seed: 1)
  tf.keras.layers.LayerNormalization() => ## write LayerNorm(dimensions: 4), with the size
  tf.keras.layers.MultiHeadAttention(2, 4) ~ tf.keras.layers.MultiHeadAttention(num_heads=2, key_dim=4) \
  => ## write MultiHeadAttention(dimensions: 8, numHeads: 2, seed: 1), with the width of all heads
  tf.keras.layers.Dropout(0.1) ~ tf.nn.dropout(x, 0.1) => ## nothing is trained here, so nothing is dropped: leave it out
  tf.nn.softmax_cross_entropy_with_logits(targets, logits) \
  => ## write crossEntropy(logits: logits, targets: targets)
  MLX, mlx-swift:
  mx.fast.scaled_dot_product_attention(q, k, v, scale=1.0) \
  => scaledDotProductAttention(queries: q, keys: k, values: v, scale: 1.0)
  nn.RoPE(4) => RoPE(dimensions: 4)
  MLXFast.rmsNorm(x, weight: v, eps: 0.1) => rmsNorm(x, weight: v, eps: 0.1)
  Swift for TensorFlow:
  Dense<Float>(inputSize: 3, outputSize: 4) => Linear(3, 4, seed: 1)
  Embedding<Float>(vocabularySize: 10, embeddingSize: 4) => Embedding(embeddingCount: 10, dimensions: 4, seed: 1)
  LayerNorm<Float>(featureCount: 4, axis: -1) => LayerNorm(dimensions: 4)
  softmaxCrossEntropy(logits: logits, labels: targets) => crossEntropy(logits: logits, targets: targets, reduction: .mean)
  """
