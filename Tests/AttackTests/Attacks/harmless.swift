// What is asked, and nothing else: it has to go as well after each attack as before.
func attack(_ name: String, _ lines: [String]) -> String { name + ": " + lines.reversed().joined(separator: " ") }
