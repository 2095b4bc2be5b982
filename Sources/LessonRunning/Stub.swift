enum LessonRunningStub {}
