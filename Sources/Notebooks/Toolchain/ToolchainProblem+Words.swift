import Reports

extension ToolchainProblem: CustomStringConvertible {
  /// One sentence that says what was looked for, what was found, and what to do.
  public var description: String {
    switch self {
    case .missing(let folders):
      "no Swift toolchain: swiftc is in none of the folders of PATH (\(folders.joined(separator: ", "))); "
        + "install Swift 6 from swift.org, or name its folder in ATTNLAB_TOOLCHAIN"
    case .notIn(let folder):
      "no Swift toolchain: ATTNLAB_TOOLCHAIN names \(folder), where there is no bin/swift-frontend; name a toolchain's "
        + "folder, or nothing to use the one on PATH"
    case .unusable(let root, let reason):
      "the Swift toolchain in \(root) can't be used: \(reason); install it again, or name another in ATTNLAB_TOOLCHAIN"
    case .otherVersion(let found, let root, let needed):
      "the Swift toolchain in \(root) is \(found), and attnlab was built with \(needed): "
        + "build attnlab again with `make`, or name the other toolchain in ATTNLAB_TOOLCHAIN"
    }
  }
}
