import ArgumentParser

/// What stands in the way of a command, told in a sentence.
enum Complaints {
  /// Does something; where it fails, tells why and ends the command with status 2.
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
