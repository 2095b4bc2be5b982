import Foundation
import Testing

@testable import Conversations
@testable import LessonRunning

@Suite struct FirstStepTests {
  private let lessons = ["01-one", "02-two", "03-three"]

  /// The sentence for a learner who has come to these places, each a lesson and `end` or anything else.
  private func words(_ places: (String, String)...) -> String {
    let entries = places.compactMap { ProgressEntry("at\t\($0)\t\($1)\t-\tStep\tend") }
    #expect(entries.count == places.count)
    return FirstStep(lessons: lessons, progress: ProgressBook(entries: entries)).words
  }

  @Test func `a new learner is led to the first lesson`() {
    #expect(words().hasPrefix("`:lesson 1` begins the first lesson"))
    #expect(FirstStep(lessons: [], progress: ProgressBook()).words == "There are no lessons here.")
  }

  @Test func `who left a lesson goes on with it`() {
    #expect(words(("01-one", "=end"), ("02-two", "x")).hasPrefix("`:lesson 2` goes on where you left lesson 2"))
  }

  @Test func `who ended a lesson begins the next that isn't done`() {
    #expect(words(("02-two", "=end"), ("01-one", "=end")).hasPrefix("`:lesson 3` begins lesson 3"))
    #expect(words(("03-three", "=end")).hasPrefix("`:lesson 1` begins lesson 1"))
    #expect(words(("01-one", "=end"), ("02-two", "=end"), ("03-three", "=end")).hasPrefix("All lessons are done"))
  }

  @Test func `a lesson that isn't there any more is passed over`() {
    #expect(words(("09-gone", "x")).hasPrefix("`:lesson 1` begins the first lesson"))
  }
}
