/// How the form of attnlab's own lessons is taken by a check of a lesson.
public enum LessonRules: Sendable {
  /// Each lesson has to have it, as in attnlab's own course.
  case required
  /// It is advice, as for a course from elsewhere.
  case advice
}
