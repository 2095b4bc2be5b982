// A file of an exercise that imports this module also has what makes its own types travel.
@_exported public import WorkerProtocol
