/// An error in reading or writing a file of tensors: which file, which array in it, and what is wrong.
///
///     do {
///       let weights = try loadArray(path: "weights.npy")
///     } catch {
///       print(error)   // weights.npy can't be read: No such file or directory; the path starts at /home/ada
///     }
///
/// Its ``description`` is one sentence with all of that, what was expected, and the repair if there is one.
public struct TensorFileError: Error, Equatable, Sendable {
  /// The path as it was given.
  public let path: String
  /// The name of the array in the file that the trouble is with; nil if it is the file as a whole.
  public let array: String?
  /// What is wrong, with its evidence.
  public let trouble: Trouble

  /// Creates an error from its parts.
  public init(path: String, array: String? = nil, trouble: Trouble) {
    self.path = path
    self.array = array
    self.trouble = trouble
  }

  /// A kind of trouble with a file, with the evidence for it.
  public enum Trouble: Error, Equatable, Sendable {
    // MARK: - The file system
    /// The system can't open or read the file. For a relative path that leads nowhere, the folder that it starts at.
    case unreadable(reason: String, startingAt: String?)
    /// The system can't make, write or replace the file; an older file of that name is as it was.
    case unwritable(reason: String)
    /// Something other than a file stands at the path: a folder, a pipe, a device.
    case notAFile(what: String)
    /// The file has no bytes.
    case empty
    /// The memory for an array can't be had.
    case outOfMemory(bytes: Int)

    // MARK: - What was asked for
    /// The extension is not one of those that say how to read or write the file.
    case unknownExtension(found: String)
    /// The function handles one array, and this kind of file holds several by name.
    case holdsSeveral(isWriting: Bool)
    /// The function handles arrays by name, and this kind of file holds one without a name.
    case holdsOne(isWriting: Bool)
    /// The kind of file has no place for metadata.
    case noMetadata
    /// The kind of file can't be compressed.
    case notCompressible
    /// The kind of file has no type for the tensor's numbers.
    case typeNotStorable(String)
    /// The kind of file can't have an array of this name.
    case nameNotStorable(String, why: String)

    // MARK: - The form of a file
    /// The first bytes are not those of this kind of file.
    case otherFormat(expected: String, found: [UInt8])
    /// A version of the format that isn't known.
    case unknownVersion(major: Int, minor: Int)
    /// The file, or an array's part of it, has fewer bytes than it must have.
    case cutShort(what: String, expected: Int, found: Int)
    /// Bytes follow where the file, or an array's part of it, should end.
    case tooLong(expected: Int, found: Int)
    /// The header is longer than any honest one.
    case headerTooLong(bytes: Int, limit: Int)
    /// The header breaks the format's rules: the byte in the header where that shows, and the rule.
    case malformedHeader(at: Int, rule: String)
    /// Two arrays have one name.
    case duplicateName(String)

    // MARK: - The arrays
    /// The shape has more axes or more elements than can be counted.
    case shapeTooLarge([Int])
    /// The numbers are of a type that isn't read: its name in the file, and what that is.
    case unsupportedType(name: String, what: String)
    /// A number doesn't fit in the type that its array is converted to: the number, and its place in the file's order.
    case doesNotFit(number: String, index: Int, type: String)
    /// The bytes of an array are not as many as its shape and type need.
    case sizeDisagrees(shape: [Int], type: String, needed: Int, found: Int)
    /// The bytes of an array don't begin where those of the array before it end.
    case notTiled(begin: Int, expected: Int)

    // MARK: - Archives
    /// The library that reads and writes archives isn't on this machine.
    case noLibrary(String)
    /// The archive's list of members, or a member, can't be read.
    case cannotUnpack(reason: String)
    /// The member's checksum isn't that of its bytes.
    case wrongChecksum
    /// The archive says that its members unpack to more than its bytes ever could.
    case implausible(packed: Int, unpacked: Int)
  }

  /// Runs a part of reading or writing, and names the file and the array in what it throws.
  static func naming<Result>(
    _ path: String, _ array: String? = nil, _ body: () throws(Trouble) -> Result
  ) throws(TensorFileError) -> Result {
    do { return try body() } catch { throw TensorFileError(path: path, array: array, trouble: error) }
  }
}
