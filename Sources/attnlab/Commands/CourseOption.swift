import ArgumentParser

/// The option that names the course, shared by all commands that read lessons or exercises.
struct CourseOption: ParsableArguments {
  @Option(
    name: .customLong("course"),
    help: ArgumentHelp(
      "A folder with Lessons or Exercises, instead of those of attnlab.",
      discussion: "The environment variable ATTNLAB_COURSE does the same.", valueName: "folder"))
  var folder: String?
}
