import Tensors
import Testing

@Suite("Making a tensor")
struct CreationTests {
  @Test("nested arrays, literals and flat numbers with a shape agree")
  func initialisers() {
    let flat = Tensor([1, 2, 3, 4, 5, 6], [2, 3])
    let literal: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(flat == literal && flat == Tensor([[1, 2, 3], [4, 5, 6]]) && flat == Tensor(1..<7, [2, -1]))
    #expect(Tensor([[[1.5]], [[2]]]).shape == [2, 1, 1] && Tensor([[[[1, 2]]]]).shape == [1, 1, 1, 2])
    #expect(Tensor([[true, false]]) == [[1, 0]] && Tensor([-.infinity, 0]).asArray() == [-.infinity, 0])
    let numbers: [Double] = [0.1, 0.2]
    #expect(Tensor(numbers) == [0.1, 0.2] && Tensor([Float]()).shape == [0] && Tensor([[Float]]()).shape == [0, 0])
    #expect(Tensor(3).shape == [] && Tensor(2.5).item() == 2.5 && Tensor(Float(2.5)).ndim == 0)
  }

  @Test("the sizes tell of the shape")
  func sizes() {
    let x = Tensor.zeros([2, 3, 5])
    #expect(x.ndim == 3 && x.size == 30 && x.count == 2 && x.dim(-1) == 5 && x.asArray().count == 30)
    #expect(Tensor(1).size == 1 && Tensor(1).count == 1 && Tensor.ones(like: x).sum().item() == 30)
  }

  @Test("sequences hit both ends without drift")
  func sequences() {
    #expect(Tensor.arange(5) == [0, 1, 2, 3, 4] && Tensor.arange(0, 1, step: 0.25) == [0, 0.25, 0.5, 0.75])
    #expect(Tensor.arange(3, 0, step: -1) == [3, 2, 1] && Tensor.arange(0, 0.3, step: 0.1).size == 3)
    #expect(Tensor.linspace(0, 1, count: 5) == [0, 0.25, 0.5, 0.75, 1] && Tensor.linspace(2, 3, count: 1) == [2])
    #expect(Tensor.linspace(0, 0.7, count: 8).asArray().last == 0.7 && Tensor.identity(2) == [[1, 0], [0, 1]])
  }

  @Test("equality is exact, closeness is not, and neither takes another shape")
  func equality() {
    let x: Tensor = [1, 2]
    #expect(x != [[1, 2]] && !x.allClose([[1, 2]]) && x.allClose([1.000001, 2]) && !x.allClose([1.001, 2]))
    #expect(!Tensor([.nan]).allClose(Tensor([.nan])) && Tensor([.infinity]).allClose(Tensor([.infinity])))
    #expect(!Tensor([.infinity]).allClose(Tensor([1])) && !Tensor([1]).allClose(Tensor([.infinity])))
    #expect(!Tensor([-.infinity]).allClose(Tensor([.infinity])))
  }
}
