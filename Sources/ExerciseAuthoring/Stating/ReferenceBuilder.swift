/// Puts the parts of a reference in a list: cases, families and laws, in the order in which they stand.
@resultBuilder public enum ReferenceBuilder {
  /// A part of a reference.
  public enum Part {
    /// A fixed case.
    case fixed(Case)
    /// Cases that are drawn.
    case family(Family)
    /// A law.
    case law(Law)
  }

  /// Takes in a fixed case.
  public static func buildExpression(_ each: Case) -> [Part] { [.fixed(each)] }
  /// Takes in a family of cases.
  public static func buildExpression(_ family: Family) -> [Part] { [.family(family)] }
  /// Takes in a law.
  public static func buildExpression(_ law: Law) -> [Part] { [.law(law)] }
  /// Takes in a list of cases.
  public static func buildExpression(_ cases: [Case]) -> [Part] { cases.map { .fixed($0) } }
  /// Joins the parts.
  public static func buildBlock(_ parts: [Part]...) -> [Part] { parts.flatMap { $0 } }
  /// Joins the parts of a loop.
  public static func buildArray(_ parts: [[Part]]) -> [Part] { parts.flatMap { $0 } }
}
