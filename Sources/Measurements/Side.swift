/// Whoever does a work that is measured.
public enum Side: String, Sendable, CaseIterable {
  /// This package's engine, and the same with a cache of `Float`, where it is compared with itself.
  case attnlab, attnlabFloat
  /// The libraries that it is compared with.
  case torch, onnxruntime, openvino, numpy
  /// IPython, beside the notebook.
  case ipython

  /// The name that readers know.
  public var name: String {
    switch self {
    case .attnlab: "attnlab"
    case .attnlabFloat: "attnlab, Float32"
    case .torch: "PyTorch"
    case .onnxruntime: "ONNX Runtime"
    case .openvino: "OpenVINO"
    case .numpy: "NumPy"
    case .ipython: "IPython"
    }
  }

  /// Whether it is this package.
  public var isOwn: Bool { self == .attnlab || self == .attnlabFloat }
}
