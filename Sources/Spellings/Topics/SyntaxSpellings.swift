/// Python's syntax. Its forms are read by the finder itself; each row here is what it answers.
let syntaxSpellings = """
  Python:
  import numpy as np => ## leave it out: tensors are here from the start, and :names numpy says what its names are here
  from torch import nn => ## leave it out: tensors are here from the start, and :names torch says what its names are here
  new = 3 => let new = 3 ## a name begins with let, or with var if it shall change
  new: int = 3 => let new: Int = 3 ## a name begins with let, or with var if it shall change
  new, other = n, 2 => let (new, other) = (n, 2) ## a name begins with let, or with var if it shall change
  print n => print(n)
  def new(x): return x * 2 => func new(_ x: Tensor) -> Tensor { x * 2 }
  def new(x): => func new(_ x: Tensor) -> Tensor { … } ## a block stands in { }
  class New(nn.Module): => struct New { … } ## a block stands in { }
  for i in range(3): print(i) => for i in 0..<3 { print(i) } ## a block stands in { }
  for i in range(3): => for i in 0..<3 { … } ## a block stands in { }
  for i, e in enumerate(xs): print(i) => for (i, e) in xs.enumerated() { print(i) } ## a block stands in { }
  while True: => while true { … } ## a block stands in { }
  if n > 2: print(n) => if n > 2 { print(n) } ## a block stands in { }
  elif n > 2: => } else if n > 2 { … } ## a block stands in { }
  else: => } else { … } ## a block stands in { }
  try: => do { … } catch { … } ## a block stands in { }
  except ValueError as e: => } catch { … } ## a block stands in { }
  with torch.no_grad(): => ## a tensor here carries no gradient: leave it out
  lambda a: a * 2 => { a in a * 2 }
  [i * 2 for i in xs] => xs.map { i in i * 2 }
  [i for i in xs if i > 2] => xs.filter { i in i > 2 }
  [i * 2 for i in xs if i > 2] => xs.filter { i in i > 2 }.map { i in i * 2 }
  [i for i in range(3)] => Array(0..<3)
  1 if n > 2 else 2 => n > 2 ? 1 : 2
  None => nil
  True => true
  False => false
  n > 1 and n < 4 => n > 1 && n < 4
  n < 1 or n > 4 => n < 1 || n > 4
  not n > 1 => !(n > 1)
  1 < n < 4 => 1 < n && n < 4
  n is None => n == nil
  n is not None => n != nil
  n in xs => xs.contains(n)
  n not in xs => !xs.contains(n)
  x[:, 0] => x[0..., 0]
  x[0, :] => x[0, 0...]
  x[1:] => x[1...]
  x[:1] => x[..<1]
  x[0:1] => x[0..<1]
  x[:-1] => x[.stride(to: -1)]
  x[::2] => x[.stride(by: 2)]
  x[::-1] => x[.stride(by: -1)]
  x[..., None] => x[.ellipsis, .newAxis]
  x[None, :] => x[.newAxis, 0...]
  x[:, None] => x[0..., .newAxis]
  x[:, np.newaxis] => x[0..., .newAxis]
  x.shape == (2, 3) => x.shape == [2, 3]
  n ** 2 => n * n
  n++ => n += 1
  f"n is {n}" => "n is \\(n)"
  'text' => "text" ## strings stand in double quotes
  "n is %d" % n => "n is \\(n)"
  "n is {}".format(n) => "n is \\(n)"
  {"a": 1} => ["a": 1] ## a dictionary stands in [ ]
  # comment => // comment ## a comment begins with //
  assert n == 3 => assert(n == 3)
  assert n == 3, "three" => assert(n == 3, "three")
  raise ValueError("no") => fatalError("no")
  pass => ## an empty block is { }
  del x => ## leave it out: a variable is freed when nothing uses it
  global n => ## leave it out: a function sees the variables of the cells before it
  yield n => ## a function returns a list of all of them
  %timeit n => ## :time measures a cell
  !pip install numpy => ## leave it out: nothing is to be installed, tensors are here from the start
  """
