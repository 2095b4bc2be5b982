import Notebooks
import Reports

extension ExerciseProblem: CustomStringConvertible {
  /// The problem in one line: `…/reference.swift:12: the case "one key" has NaN in its expected result`.
  public var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }

  /// What is wrong, in one sentence.
  public var message: String {
    switch fault {
    case .unreadable: "the file is missing, or isn't text"
    case .noTitle: "the page begins with its title, `# …`"
    case .noLesson: "the title is followed by the lesson, as in `*Lesson 3*`"
    case .noSignature: "the page has no signature: a fenced swift block that begins with `func`"
    case .unreadableSignature(let code): "the signature can't be read: \(code)"
    case .noHints: "the hints are a numbered list"
    case .noAnswer: "the section Why has a question, and its answer in lines that begin with >"
    case .noMistakeOfOption: "a wrong answer begins with the mistake behind it, as in - `no-scale`: …"
    case .unknownMistakeOfOption(let slug): "there is no mistake \(slug), whose reason this wrong answer should be"
    case .noMark(let mark): "the first line is `\(mark)`"
    case .noSentence: "the second line is a comment that says what the mistake is, to be read after \"this is\""
    case .unknownParts: "a pair is named after two mistakes of the folder, `one+other.swift`"
    case .dataTooLarge(let bytes, let most): "the files have \(bytes) bytes together, and \(most) are the most"
    case .notCompiled(let message): message
    case .noReference(let reason): "`let reference = Reference(…) { … }` is missing, or is something else: \(reason)"
    case .compilerOutOfTime: "the compiler doesn't finish with it"
    case .died(let death): Self.words(for: death.cause)
    case .outOfTime(let milliseconds): "it doesn't finish within \(milliseconds) ms"
    case .outOfOutput: "it prints or sends more than it may"
    case .noAnswerSent: "it ends without an answer"
    case .otherFunction(let reference, let signature):
      "the function is \(reference), and the page's signature \(signature)"
    case .noCases: "the reference has no case"
    case .otherInputs(let name): "the inputs of the case \"\(name)\" aren't those of the function"
    case .notANumber(let name): "the case \"\(name)\" has NaN in its expected result"
    }
  }

  private static func words(for cause: Death.Cause) -> String {
    switch cause {
    case .refused(let refusal): "it stops: \(refusal.headline)"
    case .failedCheck(let message): "it stops: \(message)"
    case .uncaughtError(let error), .failedTry(let error): "it stops at an error: \(error)"
    case .overlappingAccesses: "it modifies a variable that is in use"
    case .stackExhausted: "it calls itself until the stack is full"
    case .exited(let status): "it calls exit(\(status))"
    case .stuck: "it awaits something that nothing brings"
    case .outOfMemory: "it asks for more memory than it may have"
    case .signal(let name): "it is ended by \(name)"
    }
  }
}
