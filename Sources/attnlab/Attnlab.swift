import ArgumentParser
@main struct Attnlab: ParsableCommand { @Argument var x: String = "d"; func run() { print(x) } }
