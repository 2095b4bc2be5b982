// A worker: it loads the library that cells need, and is the first state of a session. Each other state is a process that
// was forked from the one before it. Started by the front end with the library's path, and what cells find as their
// arguments.
import CProcess
@preconcurrency import Glibc
import WorkerProtocol

guard let library = attnlab_take_arguments(), let worker = Worker() else {
  fputs("attnlab-worker is started by attnlab, and does nothing alone\n", stderr)
  exit(2)
}
// A worker for strangers' code is told so by a variable that is never a learner's.
let folders = getenv(WorkerChannels.apart).map { String(cString: $0) }
guard worker.load(library: String(cString: library), apart: folders) else { exit(2) }
worker.serve()
