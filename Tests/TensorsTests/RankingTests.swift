import Tensors
import Testing

@Suite("Ranks of elements")
struct RankingTests {
  let x = sample([3, 7, 5])

  @Test("top gives the greatest elements of each lane, the greatest first", arguments: [0, 1, 3, 5])
  func greatest(k: Int) {
    let naive = tensor([3, 7, k]) { index in
      (0..<5).map { x.at([index[0], index[1], $0]) }.sorted(by: >)[index[2]]
    }
    #expect(x.top(k: k) == naive && top(x, k: k) == naive)
    #expect(top(x.swappedAxes(1, 2), k: k, axis: -2) == naive.swappedAxes(1, 2))
  }

  @Test("top counts NaN as the greatest")
  func unknown() {
    let best = Tensor([1, .nan, .infinity, 0]).top(k: 2).asArray()
    #expect(best[0].isNaN && best[1] == .infinity)
  }

  @Test(
    "a partition has no greater element before the place and no smaller one after it", arguments: [0, 2, 4, -1, -5])
  func partition(kth: Int) {
    let parted = x.partitioned(kth: kth, axis: -1)
    let place = kth < 0 ? kth + 5 : kth
    let pivot = parted[0..., 0..., [place]]
    #expect((parted[0..., 0..., ..<place] .> pivot).sum() == Tensor(0))
    #expect((parted[0..., 0..., place...] .< pivot).sum() == Tensor(0))
    #expect(parted.sorted() == x.sorted() && pivot == x.sorted()[0..., 0..., [place]])
    #expect(x.takeAlong(argPartition(x, kth: kth, axis: 2), axis: 2)[0..., 0..., [place]] == pivot)
  }

  @Test("without an axis a partition takes all elements")
  func flat() {
    #expect(partitioned(x, kth: 9).shape == [105] && x.partitioned(kth: 9)[9] == x.flattened().sorted()[9])
    #expect(x.flattened().take(x.argPartition(kth: 9), axis: 0)[9] == x.flattened().sorted()[9])
  }

  @Test("the median is the middle of the sorted elements, or the mean of two")
  func median() {
    #expect(x.median(axis: 1) == x.sorted(axis: 1)[0..., 3, 0...])
    #expect(Tensors.median(x[0..., 0..., ..<4], axis: -1, keepDims: true).shape == [3, 7, 1])
    let four = x[0..., 0..., ..<4].sorted()
    #expect(x[0..., 0..., ..<4].median(axis: -1).allClose((four[.ellipsis, 1] + four[.ellipsis, 2]) / 2))
    #expect(
      x.median() == x.flattened().sorted()[52]
        && x.median(axes: [2, 0]) == x.swappedAxes(0, 1).reshaped(7, 15).median(axis: 1))
    let greatest = Float.greatestFiniteMagnitude
    #expect(Tensor([greatest, greatest / 2]).median() == Tensor(greatest * 0.75))
    #expect(Tensor([-.infinity, .infinity, .infinity, .infinity]).median() == Tensor(Float.infinity))
    #expect(Tensor([1, .nan]).median().item().isNaN && Tensor.zeros([0]).median().item().isNaN)
  }
}
