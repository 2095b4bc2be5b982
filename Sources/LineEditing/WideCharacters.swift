import Glibc

/// Returns a text as the C library's wide characters, with a terminating zero.
func wide(_ text: String) -> [wchar_t] {
  text.unicodeScalars.filter { $0 != "\0" }.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
}
