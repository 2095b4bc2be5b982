extension TensorFileError: CustomStringConvertible {
  /// The error in one sentence: the file, what is wrong, what was expected, and the repair if there is one.
  public var description: String {
    let place = array.map { "array '\(Self.quoted($0))' of \(path)" } ?? path
    let words = trouble.words
    return "\(place) \(words.problem)" + (words.repair.map { "; \($0)" } ?? "")
  }

  /// Returns a text of a file as it can stand in a line: no control characters, at most 60 of the others.
  static func quoted(_ text: String) -> String {
    let shown = text.unicodeScalars.prefix(60).map { scalar in
      scalar.properties.generalCategory == .control ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }
    return shown.joined() + (text.unicodeScalars.count > 60 ? "…" : "")
  }
}

extension TensorFileError.Trouble {
  /// The words for a kind of trouble: what follows the file's name, and the next step if one is certain.
  fileprivate var words: (problem: String, repair: String?) {
    let again = "download or save it again"
    switch self {
    case .unreadable(let reason, let folder):
      return ("can't be read: \(reason)", folder.map { "the path starts at \($0)" })
    case .unwritable(let reason): return ("can't be written: \(reason)", nil)
    case .notAFile(let what): return ("is \(what), not a file", nil)
    case .empty: return ("is empty, it has no header", again)
    case .outOfMemory(let bytes): return ("needs \(bytes) bytes of memory at once, which can't be had", nil)

    case .unknownExtension(let found):
      let ending = found.isEmpty ? "has no extension" : "has the extension .\(TensorFileError.quoted(found))"
      return ("\(ending), which doesn't say what is in it", "the name must end in .npy, .npz or .safetensors")
    case .holdsSeveral(let isWriting):
      let call = isWriting ? "save(arrays: [\"name\": array], path:)" : "loadArrays(path:)"
      return ("is of a kind that holds arrays by name", "use \(call)")
    case .holdsOne(let isWriting):
      let call = isWriting ? "save(array:path:), or a path that ends in .npz or .safetensors" : "loadArray(path:)"
      return ("is of a kind that holds one array without a name", "use \(call)")
    case .noMetadata: return ("can't hold metadata: .npz has no place for it", "a .safetensors file has")
    case .notCompressible: return ("can't be compressed: .safetensors never is", "leave out compressed, or use .npz")
    case .typeNotStorable(let type):
      return ("can't hold \(type): NumPy has no such type", "save as .safetensors, or convert with asType(.float32)")
    case .nameNotStorable(let name, let why):
      return ("can't hold an array '\(TensorFileError.quoted(name))': \(why)", nil)

    case .otherFormat(let expected, let found):
      let bytes = found.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " ")
      return ("isn't a \(expected) file: it begins with the bytes \(bytes)", "is its extension right?")
    case .unknownVersion(let major, let minor):
      return ("has version \(major).\(minor) of the .npy format; 1.0, 2.0 and 3.0 are read", nil)
    case .cutShort(let what, let expected, let found):
      return ("is cut short: \(what) takes \(expected) bytes, and \(found) are there", again)
    case .tooLong(let expected, let found):
      return ("goes on after its numbers: they take \(expected) bytes, and \(found) are there", nil)
    case .headerTooLong(let bytes, let limit):
      return ("has a header of \(bytes) bytes; at most \(limit) are read", nil)
    case .malformedHeader(let place, let rule): return ("has a damaged header: at byte \(place) \(rule)", again)
    case .duplicateName(let name): return ("has two entries named '\(TensorFileError.quoted(name))'", nil)

    case .shapeTooLarge(let shape):
      let sizes = shape.prefix(8).map(String.init).joined(separator: ", ") + (shape.count > 8 ? ", …" : "")
      return ("has the shape [\(sizes)]: it has more than 64 axes, or more bytes than can be counted", nil)
    case .unsupportedType(let name, let what):
      let known = "Booleans, whole numbers of 8 to 64 bits, and floats of 16 to 64 bits are read"
      return ("holds \(what), \(TensorFileError.quoted(name)); \(known)", nil)
    case .doesNotFit(let number, let index, let type):
      return ("has the number \(number) at index \(index), which doesn't fit in \(type)", nil)
    case .sizeDisagrees(let shape, let type, let needed, let found):
      return ("has \(found) bytes; the shape \(shape) of \(type) needs \(needed)", again)
    case .notTiled(let begin, let expected):
      let kind = begin > expected ? "a gap" : "an overlap"
      return ("begins at byte \(begin) of the numbers, where \(expected) was expected: that leaves \(kind)", again)

    case .noLibrary(let name):
      return ("is an archive, and \(name) isn't on this machine", "install it; Debian's libzip-dev brings it")
    case .cannotUnpack(let reason): return ("can't be unpacked: \(reason)", nil)
    case .wrongChecksum: return ("is damaged: its checksum isn't that of its bytes", again)
    case .implausible(let packed, let unpacked):
      return ("claims to unpack \(packed) bytes to \(unpacked), more than they can hold", nil)
    }
  }
}
