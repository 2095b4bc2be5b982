import Notebooks
import Reports

/// An error in an exercise's own files, for its author: the file, the line, and what is wrong there.
public struct ExerciseProblem: Error, Equatable, Sendable, Codable {
  /// The file's path.
  public let path: String
  /// The line, counted from 1; nil if it is about the file as a whole.
  public let line: Int?
  /// What is wrong.
  public let fault: Fault

  /// What is wrong in an exercise's files.
  public enum Fault: Equatable, Sendable, Codable {
    /// The file is missing, or isn't text.
    case unreadable
    /// The page doesn't begin with a title.
    case noTitle
    /// The page's title isn't followed by the line of its lesson.
    case noLesson
    /// The page has no signature.
    case noSignature
    /// The page's signature can't be read.
    case unreadableSignature(String)
    /// The page's section of hints isn't a numbered list.
    case noHints
    /// The page's why-question has no answer, or the answer no question.
    case noAnswer
    /// A wrong answer to the why-question doesn't begin with a mistake's name.
    case noMistakeOfOption
    /// A wrong answer to the why-question names a mistake that isn't there.
    case unknownMistakeOfOption(String)
    /// A submission's first line isn't the exercise's mark.
    case noMark(String)
    /// A mistake has no sentence.
    case noSentence
    /// A pair of mistakes isn't made of two that there are.
    case unknownParts
    /// The files of `data` are too large together.
    case dataTooLarge(bytes: Int, most: Int)
    /// The compiler refuses the file.
    case notCompiled(message: String)
    /// The reference isn't there under its name, or isn't a reference.
    case noReference(reason: String)
    /// The compiler ran out of time.
    case compilerOutOfTime
    /// The run died.
    case died(Death)
    /// The run's time was over.
    case outOfTime(milliseconds: Int)
    /// The run printed or sent too much.
    case outOfOutput
    /// The run ended without the answer that it was asked for.
    case noAnswerSent
    /// The reference's function has other types than the signature.
    case otherFunction(reference: String, signature: String)
    /// The reference has no case.
    case noCases
    /// The inputs of a case aren't those of the function.
    case otherInputs(caseName: String)
    /// The expected result of a case has NaN in it.
    case notANumber(caseName: String)
  }

  /// Creates a problem from its parts.
  public init(path: String, line: Int?, fault: Fault) {
    self.path = path
    self.line = line
    self.fault = fault
  }
}
