/// The learner asked for the end.
struct Interruption: Error {}
