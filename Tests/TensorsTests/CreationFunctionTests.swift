import Tensors
import Testing

@Suite("Functions that create tensors")
struct CreationFunctionTests {
  @Test("are the static ones of their names")
  func functions() {
    let x = sample([3, 5])
    #expect(zeros([2, 3]) == .zeros([2, 3]) && zeros(like: x) == .zeros([3, 5]) && ones([2]) == Tensor([1, 1]))
    #expect(ones(like: x) == .ones([3, 5]) && full([2], values: 7) == Tensor([7, 7]) && identity(3) == .eye(3))
    #expect(
      eye(2, m: 3, k: 1) == Tensor([[0, 1, 0], [0, 0, 1]]) && tri(2, m: 3) == Tensor([[1, 0, 0], [1, 1, 0]]))
    #expect(arange(3) == Tensor([0, 1, 2]) && arange(1, 2, step: 0.5) == Tensor([1, 1.5]))
    #expect(linspace(0, 1, count: 3) == Tensor([0, 0.5, 1]))
    #expect(full([2, 3], values: Tensor([1, 2, 3])) == Tensor([[1, 2, 3], [1, 2, 3]]))
  }

  @Test("meshGrid gives NumPy's coordinates")
  func meshGrid() {
    let (x, y, z) = (sample([3]), sample([5], seed: 2), sample([2], seed: 3))
    let flat = Tensors.meshGrid([x, y])
    #expect(flat == [tensor([5, 3]) { x.at([$0[1]]) }, tensor([5, 3]) { y.at([$0[0]]) }])
    let deep = Tensors.meshGrid([x, y, z])
    #expect(deep[0] == tensor([5, 3, 2]) { x.at([$0[1]]) } && deep[2] == tensor([5, 3, 2]) { z.at([$0[2]]) })
    let indexed = Tensors.meshGrid([x, y, z], indexing: .ij)
    #expect(indexed[1] == tensor([3, 5, 2]) { y.at([$0[1]]) })
    let sparse = Tensors.meshGrid([x, y], sparse: true)
    #expect(sparse.map(\.shape) == [[1, 3], [5, 1]] && sparse[0] + sparse[1] == flat[0] + flat[1])
    #expect(Tensors.meshGrid([Tensor(4), y]).map(\.shape) == [[5, 1], [5, 1]] && Tensors.meshGrid([]).isEmpty)
  }
}
