// A worker: it loads the library that cells need, and keeps a session's states, each of them a process that sleeps
// while a later one is the present. Started by the front end, with the library's path as its one argument.
import CProcess
import WorkerProtocol

#if canImport(Glibc)
  @preconcurrency import Glibc
#else
  @preconcurrency import Darwin
#endif

guard CommandLine.arguments.count == 2, let worker = Worker() else {
  fputs("attnlab-worker is started by attnlab, and does nothing alone\n", stderr)
  exit(2)
}
guard worker.load(library: CommandLine.arguments[1]) else { exit(2) }
worker.serve()
