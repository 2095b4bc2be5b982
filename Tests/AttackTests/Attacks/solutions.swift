// What is right, and what others have handed in.
import Glibc

/// The folder that the library of this file lies in.
func ownFolder() -> String {
  typealias Found = (file: UnsafePointer<CChar>?, Int, Int, Int)
  typealias Find = @convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer) -> Int32
  var found: Found = (nil, 0, 0, 0)
  let place = dlsym(nil, "Cell_1_main").map { UnsafeRawPointer($0) }
  guard let place, let find = function("dladdr", as: Find.self), find(place, &found) != 0, let file = found.file
  else { return "" }
  let path = String(cString: file)
  return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
}

func attack(_ name: String, _ lines: [String]) -> String {
  let w = World(lines)
  tried(name)
  let above = String(ownFolder().split(separator: "/").dropLast().joined(separator: "/"))
  let (share, library) = (w["share"], w["library"])
  switch name {
  // An exercise's solution | reached
  case "solution": return reached(open("\(share)/Exercises/01-soft-lookup/solution.swift", O_RDONLY))
  // An exercise's reference | reached
  case "reference": return reached(open("\(share)/Exercises/01-soft-lookup/reference.swift", O_RDONLY))
  // The list of the exercises | reached
  case "exercises": return names(in: "\(share)/Exercises").isEmpty ? refused() : "REACHED"
  // The mistakes that are compared with | reached
  case "mistakes": return names(in: "\(share)/Exercises/01-soft-lookup/mistakes").isEmpty ? refused() : "REACHED"
  // The lessons | reached
  case "lessons": return names(in: "\(share)/Lessons").isEmpty ? refused() : "REACHED"
  // The engine, which knows every answer | reached
  case "engine": return dlopen("\(library)/libAttnlabNotebook.so", RTLD_NOW) == nil ? error() : "REACHED"
  // The library of the references | reached
  case "authoring": return dlopen("\(library)/libAttnlabAuthoring.so", RTLD_NOW) == nil ? error() : "REACHED"
  // The engine, found beside the library that is loaded | reached
  case "beside":
    guard
      let line = contents("/proc/self/maps").split(separator: "\n").first(where: {
        $0.hasSuffix("libAttnlabExercise.so")
      }),
      let start = line.firstIndex(of: "/")
    else { return refused("maps") }
    let path = line[start...].dropLast("Exercise.so".count) + "Notebook.so"
    return dlopen(String(path), RTLD_NOW) == nil ? error() : "REACHED"
  // The engine, by reading its file | reached
  case "engine's file": return reached(open("\(library)/libAttnlabNotebook.so", O_RDONLY))
  // The compiled answer of another file, by its path | secret
  case "other library":
    guard let other = dlopen(w["answer"], RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(other, "attackAnswer") else {
      return error()
    }
    return String(cString: unsafeBitCast(symbol, to: (@convention(c) () -> UnsafePointer<CChar>).self)())
  // The compiled answer of another file, by reading it | secret
  case "other library's file": return contents(w["answer"])
  // The sources of the other files, beside the own folder | secret
  case "sources beside": return (1..<60).map { contents("/\(above)/\($0)/attnlab-submission.swift") }.joined()
  // All that is in the folder of the session | secret
  case "session's folder":
    return files(below: "/\(above)").filter { $0.hasSuffix(".swift") }.map { contents($0) }.joined()
  // The source of the own file, and the line that calls it | reached
  case "glue": return reached(open("\(ownFolder())/attnlab-glue.swift", O_RDONLY))
  // Writes over the compiled answer of another file | files
  case "spoils other library": return put("spoilt", in: open(w["answer"], O_WRONLY))
  // Removes what others have compiled | files
  case "removes other library": return unlink(w["answer"]) == 0 ? "removed" : refused()
  // Writes over its own library | files
  case "spoils own library": return put("\u{7F}ELF", in: open("\(ownFolder())/Cell_1.so", O_WRONLY))
  // Makes a file beside its own library | files
  case "beside its own": return put("here", in: open("\(ownFolder())/\(w["mark"])", O_WRONLY | O_CREAT, 0o644))
  // The inputs of the run that goes on beside | secret
  case "inputs beside":
    return files(below: w["temp"], depth: 2).filter { $0.hasSuffix("/inputs") }.map { contents($0) }.joined()
  // What is kept of the references | secret
  case "kept results": return files(below: "\(w["cache"])/results").map { contents($0) }.joined()
  // Writes over what is kept of the references | files
  case "spoils results":
    return "\(files(below: "\(w["cache"])/results").map { put("spoilt", in: open($0, O_WRONLY)) })"
  // The answers of the learner, and when they were given | secret
  case "answers": return contents("\(w["home"])/.local/state/attnlab/answers")
  // Writes a check that has passed into the log of the checks | files
  case "log of checks":
    return put("passed\n", in: open("\(w["home"])/.local/state/attnlab/checks", O_WRONLY | O_APPEND))
  // What an earlier run has left in the present folder | reached
  case "present folder, twice": return noted(in: "\(w["mark"])-note")
  // What an earlier run has left in /tmp | reached
  case "/tmp, twice": return noted(in: "/tmp/\(w["mark"])-note")
  // What an earlier run has left beside its library | reached
  case "beside the library, twice": return noted(in: "\(ownFolder())/\(w["mark"])-note")
  // What an earlier run has left in shared memory | reached
  case "shared memory, twice":
    if call(Number.shmget, w.number("newKey"), 0, 0) >= 0 { return "REACHED the note" }
    return call(Number.shmget, w.number("newKey"), 4096, 0o1666) >= 0 ? "left a note" : refused()
  // What an earlier run has left with its parent, which forks all of them | reached
  case "parent, twice":
    guard let place = dlsym(nil, "attnlab_fork") else { return refused() }
    var note: [UInt8] = [0, 0]
    let memory = open("/proc/\(getppid())/mem", O_RDWR)
    // The two bytes before the function are never run.
    let spot = Int(bitPattern: place) - 2
    guard pread(memory, &note, 2, spot) == 2 else { return refused() }
    if note == [0x4E, 0x4F] { return "REACHED the note" }
    return pwrite(memory, [0x4E, 0x4F] as [UInt8], 2, spot) == 2 ? "left a note" : refused()
  // What the worker sees of the machine | none | 3000 ms | it is there in the sandbox alone
  case "outside": return contents("/outside\(w["secret"])") + names(in: "/outside").joined()
  // What the worker sees of the machine, by its parent | none | 3000 ms | it is there in the sandbox alone
  case "outside of the parent": return contents("/proc/\(getppid())/root/outside\(w["secret"])")
  default: return "unknown"
  }
}

/// Leaves a note in a file, or finds one that is there.
func noted(in path: String) -> String {
  if access(path, F_OK) == 0 { return "REACHED the note" }
  return put("here", in: open(path, O_WRONLY | O_CREAT, 0o644)) == "written" ? "left a note" : refused()
}

func error() -> String { "refused: \(String(cString: dlerror()).prefix(90))" }
