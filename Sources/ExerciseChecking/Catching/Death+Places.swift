import Reports

extension Death {
  /// The death without the lines that were running: they are those of a solution or a mistake, which nobody is shown.
  var withoutPlaces: Death { Death(cause: cause, places: []) }
}
