/// The modules whose names the table has, as they are imported or abbreviated.
enum ForeignModules {
  /// What a path may begin with, each with whose it is.
  static let origins: [String: String] = [
    "np": "NumPy", "numpy": "NumPy", "torch": "PyTorch", "F": "PyTorch", "nn": "PyTorch", "optim": "PyTorch",
    "tf": "TensorFlow", "tensorflow": "TensorFlow", "keras": "TensorFlow", "jnp": "JAX", "jax": "JAX", "lax": "JAX",
    "flax": "JAX", "mx": "MLX", "mlx": "MLX", "MLX": "mlx-swift", "MLXRandom": "mlx-swift", "MLXNN": "mlx-swift",
    "MLXLinalg": "mlx-swift", "einops": "einops", "math": "Python", "cmath": "Python", "random": "Python",
    "scipy": "SciPy", "sp": "SciPy", "special": "SciPy", "plt": "Matplotlib", "matplotlib": "Matplotlib",
    "sns": "seaborn", "pd": "pandas", "os": "Python", "sys": "Python", "time": "Python", "itertools": "Python",
    "functools": "Python", "transformers": "transformers", "sklearn": "scikit-learn",
  ]

  /// Parts of libraries that may stand before a name without changing what it means.
  private static let parts: Set<String> = [
    "nn", "functional", "numpy", "linalg", "fft", "special", "math", "layers", "keras", "core", "init", "Tensor",
    "fast",
    "torch", "random", "lax", "experimental", "utils", "pyplot",
  ]

  /// Returns a path without the modules before it: `torch.nn.functional.softmax` is `softmax`; nil if it doesn't begin
  /// with a module.
  static func name(of path: [String]) -> String? {
    guard path.count > 1, origins[path[0]] != nil else { return nil }
    return path.dropFirst().drop { parts.contains($0) && $0 != path.last }.joined(separator: ".")
  }

  /// Modules to import that have nothing to do with a cell here, with what to say of them.
  static func advice(on module: String) -> String? {
    switch module {
    case "matplotlib", "seaborn", "plotly": "heatmap(x) and curves(…) draw"
    case "random": "random tensors take a seed, as in normal([2, 3], seed: 1)"
    case "math", "cmath": "sqrt, exp and the like are here from the start"
    case "einops": "reshaped, transposed, splitHeads and mergedHeads do it"
    case "time", "timeit": ":time measures a cell"
    case "Foundation": nil
    case "typing", "dataclasses", "collections", "itertools", "functools", "os", "sys", "copy", "tqdm", "abc",
      "warnings",
      "logging", "json", "pathlib", "__future__":
      "Swift's own library is here from the start"
    case "pandas", "sklearn", "transformers", "datasets", "tokenizers": "no Python library can be used here"
    case "numpy", "torch", "tensorflow", "jax", "flax", "mlx", "keras", "scipy", "MLX", "MLXNN", "MLXRandom", "MLXFast",
      "MLXLinalg", "TensorFlow", "PythonKit", "torchvision", "cupy":
      "tensors are here from the start, and :names \(module) says what its names are here"
    default: nil
    }
  }
}
