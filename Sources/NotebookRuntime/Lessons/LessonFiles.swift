internal import Glibc
internal import Tensors

/// Returns the path of a file that belongs to the lesson that is open.
///
///     let trained = try loadArrays(path: lessonFile("heads.safetensors"))
///
/// The files of `05-many-heads.md` lie in the folder `data/05-many-heads` beside it, those of `my.md` in `data/my`. The
/// path leads there from any working directory.
///
/// - Parameter name: the file's name, without a folder.
/// - Refuses: a name that isn't there, as `lessonFile: this lesson has no file word.txt`, with the files that are; a name
///   with a `/`, `.` and `..`; any name where no lesson is open.
public func lessonFile(_ name: String) -> String { LessonFolder.file(name, for: "lessonFile") }

/// Returns the text of a file that belongs to the lesson that is open.
///
///     let words = lessonText("words.txt").split(separator: "\n")
///
/// - Parameter name: the file's name, without a folder.
/// - Refuses: what ``lessonFile(_:)`` refuses, and a file that can't be read. Bytes that aren't UTF-8 are replaced by
///   U+FFFD.
public func lessonText(_ name: String) -> String {
  let path = LessonFolder.file(name, for: "lessonText")
  guard let file = fopen(path, "rb") else {
    let reason = String(cString: strerror(errno))
    refuse(ShapeError("lessonText", "\(name) can't be read", details: [.init("reason", reason)]))
  }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&piece, 1, piece.count, file), count > 0 { bytes += piece[..<count] }
  return String(decoding: bytes, as: UTF8.self)
}
