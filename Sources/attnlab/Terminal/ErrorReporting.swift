import ArgumentParser

/// Reports the error that stopped a command, in a sentence.
enum ErrorReporting {
  /// Calls a function; if it fails, reports the error and ends the command with status 2.
  static func reported<Answer>(_ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Screen.complain("\(error)")
      throw ExitCode(2)
    }
  }
}
