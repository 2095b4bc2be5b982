import Measurements

/// Returns the median of several measurements.
func median(_ values: [Double]) -> Double { Statistics.median(values) }

/// Returns the time that a function takes, in milliseconds.
func milliseconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  return time / .microseconds(1) / 1000
}
