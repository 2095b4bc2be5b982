import Testing

@testable import TensorFiles

@Suite("A Python literal") struct PythonLiteralTests {
  private func parse(_ text: String) throws -> PythonLiteral {
    try Array(text.utf8).withUnsafeBytes { try PythonLiteralParser.parse($0) }
  }

  /// Texts, and what Python's `ast.literal_eval` makes of them.
  static let literals: [(String, PythonLiteral)] = [
    ("()", .tuple([])), ("(3,)", .tuple([.integer(3)])), ("(3)", .integer(3)), ("((3))", .integer(3)),
    ("( 2 , 3,\n5 , )", .tuple([.integer(2), .integer(3), .integer(5)])),
    ("(3L, 5L)", .tuple([.integer(3), .integer(5)])), ("-7", .integer(-7)), ("[]", .list([])),
    ("{}", .dictionary([])), ("True", .boolean(true)), ("False", .boolean(false)), ("None", .none),
    ("'a\\'b'", .text("a'b")), (#""a'b""#, .text("a'b")), (#"'\x41\u00fc\U0001F600\n\t\\'"#, .text("Aü😀\n\t\\")),
    ("u'descr'", .text("descr")), ("'ü'", .text("ü")),
    (
      "# first\n{'a' : 1, # one\n 'b':(2,)}  \t\n",
      .dictionary([.init(key: .text("a"), value: .integer(1)), .init(key: .text("b"), value: .tuple([.integer(2)]))])
    ),
    (
      "[('a', '<i4'), ('b', [True])]",
      .list([.tuple([.text("a"), .text("<i4")]), .tuple([.text("b"), .list([.boolean(true)])])])
    ),
  ]

  @Test("is read as Python reads it", arguments: literals)
  func reads(text: String, value: PythonLiteral) throws {
    #expect(try parse(text) == value)
  }

  @Test(
    "is refused where Python refuses it",
    arguments: [
      ("", 0), ("(", 1), ("(,)", 1), ("(1,,2)", 3), ("(1 2)", 3), ("{'a'}", 4), ("{'a': }", 6), ("'a", 0),
      ("'a\nb'", 0),
      ("1 2", 2), ("007", 0), ("true", 0), ("__import__('os')", 0), ("open", 0), (#"'\q'"#, 2), (#"'\x4'"#, 3),
      (#"'\ud800'"#, 2), ("99999999999999999999", 0), ("-", 1), ("'a' 'b' + 'c'", 4), ("u", 0),
      (String(repeating: "(", count: 40), 17),
    ])
  func refuses(text: String, place: Int) {
    do {
      Issue.record("\(try parse(text))")
    } catch let error as TensorFileError.Trouble {
      if case .malformedHeader(let at, _) = error { #expect(at == place) } else { Issue.record(error) }
    } catch { Issue.record(error) }
  }

  /// Headers of `.npy` files, and whether NumPy reads them.
  @Test(
    "of a header says what the array is, in any order and with any space",
    arguments: [
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3)}", true),
      ("{'shape':(2,3,),'descr':\"<f4\",'fortran_order':False}\n", true),
      ("  {\n 'fortran_order' : False ,\t'shape' : ( 2L , 3L ) , 'descr' : u'<f4' , }   ", true),
      ("{'descr': '=f4', 'fortran_order': False, 'shape': (2, 3)}", true),
      ("{'descr': '<f4', 'fortran_order': False}", false),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'more': 1}", false),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), 'shape': (2, 3)}", false),
      ("{'descr': '<f4', 'fortran_order': 0, 'shape': (2, 3)}", false),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': [2, 3]}", false),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': 6}", false),
      ("{'descr': '<f4', 'fortran_order': False, 'shape': (-2, 3)}", false),
      ("{'descr': 'f44', 'fortran_order': False, 'shape': (2, 3)}", false),
      ("{'descr': ('<f4', (2,)), 'fortran_order': False, 'shape': (2, 3)}", false),
      ("('<f4', False, (2, 3))", false),
    ])
  func header(text: String, isRead: Bool) throws {
    let bytes = NPYHeader.magic + [1, 0, UInt8(text.utf8.count), 0] + text.utf8
    let header = try? bytes.withUnsafeBytes { try NPYHeader($0) }
    #expect((header != nil) == isRead)
    if let header {
      #expect(header.type == .float32 && !header.isColumnMajor && header.shape == [2, 3] && header.byteCount == 24)
    }
  }
}
