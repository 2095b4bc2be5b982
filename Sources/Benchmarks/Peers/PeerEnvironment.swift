import System

/// The environment of Python with the libraries that this package is compared with: `Scripts/peers/set_up.sh` makes it.
struct PeerEnvironment {
  /// The interpreter, and IPython.
  let python: String, ipython: String
  /// The program that does their works.
  let script: String

  /// - Parameter checkout: the folder of this package.
  init(checkout: String) {
    let folder = CurrentProcess.environment["ATTNLAB_PEERS"] ?? "\(checkout)/.build/peers"
    (python, ipython) = ("\(folder)/bin/python", "\(folder)/bin/ipython")
    script = "\(checkout)/Scripts/peers/work.py"
  }
}
