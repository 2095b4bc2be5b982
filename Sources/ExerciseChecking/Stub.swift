enum ExerciseCheckingStub {}
