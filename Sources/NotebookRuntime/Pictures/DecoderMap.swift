internal import Reports
internal import Tensors

/// Draws a map of a whole decoder, and marks places on it.
///
///     decoderMap()
///     decoderMap(here: "scores", "softmax")
///
/// The way of a token runs down on the left: embedding, N blocks with their residual sums, norm, logits. On the right is
/// what happens inside self-attention. What is marked stands between ▶ and ◀, and in colour.
///
/// - Parameter places: what is marked: `tokens`, `embedding`, `positions`, `norm`, `projections`, `rotation`, `cache`,
///   `scores`, `scaling`, `mask`, `softmax`, `values`, `heads`, `residual`, `cross-attention`, `feed-forward`, `logits`.
/// - Refuses: any other name, as `decoderMap: there is no place softmaks on the map`, with the names that there are.
public func decoderMap(here places: String...) {
  let marked = places.map { name in
    guard let place = DecoderPlace(rawValue: name) else {
      let names = DecoderPlace.allCases.map(\.rawValue).joined(separator: ", ")
      refuse(ShapeError("decoderMap", "there is no place \(name) on the map", details: [.init("places", names)]))
    }
    return place
  }
  ValueLog.current.picture(DecoderMapPicture(here: marked))
}
