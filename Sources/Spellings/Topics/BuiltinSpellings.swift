/// Python's own functions, and the methods of its strings, lists and dictionaries.
let builtinSpellings = """
  Python:
  len(xs) => xs.count
  type(x) => type(of: x)
  str(n) ~ repr(n) => String(describing: n)
  int("3") => Int("3")
  int(p) => Int(p)
  float(n) => Float(n) ## a tensor of one number gives it with item()
  bool(n) => n != 0
  list(xs) ~ tuple(xs) => Array(xs)
  set(xs) => Set(xs)
  dict() => [:] ## write a type behind the name, as in let d: [String: Int] = [:]
  range(3) => 0..<3
  range(1, 3) => 1..<3
  range(1, 9, 2) => stride(from: 1, to: 9, by: 2)
  enumerate(xs) => xs.enumerated()
  reversed(xs) => xs.reversed()
  sorted(xs, reverse=True) => xs.sorted(by: >)
  sorted(words, key=len) => words.sorted { $0.count < $1.count }
  sorted(xs) => xs.sorted()
  map(f, xs) => xs.map(f)
  map(str, xs) => xs.map { String(describing: $0) }
  any(n > 2 for n in xs) => xs.contains { n in n > 2 }
  all(n > 2 for n in xs) => xs.allSatisfy { n in n > 2 }
  filter(g, xs) => xs.filter(g)
  sum(xs) => xs.reduce(0, +)
  max(xs) => xs.max()!
  min(xs) => xs.min()!
  round(p) => p.rounded()
  abs(n) => abs(n)
  isinstance(n, int) => n is Int
  print(n, end="") => print(n, terminator: "")
  print(n, sep=", ") => print(n, separator: ", ")
  input() => readLine()!
  input("name? ") => readLine()! ## print the question before it
  open(path) => ## write String(contentsOfFile: path, encoding: .utf8); it is one of Foundation's
  id(x) ~ hash(x) => ## a tensor is a value: x == y says whether two are the same
  dir(x) => ## the Tab key behind x. lists what it has
  help(x) => ## :help lists the commands, and :names what is called differently here
  vars() ~ locals() ~ globals() => ## :vars lists the variables
  exit() ~ quit() => ## :quit leaves
  hasattr(x, "T") ~ getattr(x, "T") ~ setattr(x, "T", y) => ## what a type has is known before it runs: write x.T
  callable(f) ~ iter(xs) ~ eval("x") ~ exec("x") => ## there is no such function in Swift
  next(xs) => ## write xs.first, or for x in xs { … }
  pow(n, 2) => n * n
  divmod(n, 2) => n.quotientAndRemainder(dividingBy: 2)
  chr(n) => Character(UnicodeScalar(n)!)
  ord(s) => s.unicodeScalars.first!.value
  slice(0, 2) => 0..<2
  pprint(x) ~ display(x) => x
  xs.len() => xs.count
  xs.length ~ xs.length() => xs.count
  xs.extend(xs) => xs + xs ## or xs.append(contentsOf: xs), if xs is a var
  xs.index(3) => xs.firstIndex(of: 3)!
  xs.sort(reverse=True) => xs.sorted(by: >)
  xs.pop() => xs.last! ## xs.removeLast() takes it away too, if xs is a var
  dict(zip(words, xs)) => Dictionary(uniqueKeysWithValues: zip(words, xs))
  xs.push(3) => xs + [3] ## or xs.append(3), if xs is a var
  xs.__len__() => xs.count
  s.upper() => s.uppercased()
  s.lower() => s.lowercased()
  s.split() => s.split(separator: " ")
  s.split(", ") => s.split(separator: ", ")
  s.strip() => s.trimmingPrefix(while: \\.isWhitespace)
  s.startswith("a") => s.hasPrefix("a")
  s.endswith("a") => s.hasSuffix("a")
  s.replace("a", "b") => s.replacing("a", with: "b")
  ", ".join(words) => words.joined(separator: ", ")
  d.items() => d
  d.keys() => d.keys
  d.values() => d.values
  d.get("a") => d["a"]
  d.get("a", 0) => d["a", default: 0]
  plt.plot(x) ~ plt.plot(x, y) => ## curves(…) draws curves
  plt.imshow(x) ~ plt.matshow(x) ~ sns.heatmap(x) => heatmap(x)
  plt.show() ~ plt.figure() ~ plt.title("a") ~ plt.colorbar() ~ plt.xlabel("a") ~ plt.ylabel("a") \
  => ## leave it out: heatmap(x) draws at once
  println(n) ~ disp(n) ~ console.log(n) ~ printf(n) ~ puts(n) ~ echo(n) => print(n)
  time.time() ~ time.perf_counter() => ## :time measures a cell
  """
