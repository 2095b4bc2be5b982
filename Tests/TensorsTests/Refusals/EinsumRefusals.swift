import RefusalTesting
import Tensors

/// What `einsum` refuses.
let einsumRefusals: [Refusal] = [
  Refusal(
    """
    einsum: the index d is 8 in operand 0 and 5 in operand 1
      operand 0, nd  [3, 8]  axis 1 is 8
      operand 1, md  [7, 5]  axis 1 is 5
    """
  ) { _ = einsum("nd,md->nm", Tensor.zeros([3, 8]), Tensor.zeros([7, 5])) },
  Refusal(
    """
    einsum: the index i is 2 and 3 in operand 0
      operand 0, ii  [2, 3]  axis 0 is 2, axis 1 is 3
    """
  ) { _ = einsum("ii", m23) },
  Refusal("einsum: the index i is 1 and 3 in operand 1") {
    _ = einsum("i,ii->i", Tensor.zeros([1]), Tensor.zeros([1, 3]))
  },
  Refusal("einsum: the index a is 5 in operand 1 and 2 in operand 2") {
    _ = einsum("a,a,a", Tensor.zeros([1]), v5, Tensor.zeros([2]))
  },
  Refusal(
    """
    einsum: an axis of the ellipsis is 3 in operand 0 and 5 in operand 1
      operand 0, ...i  [3, 2]  axis 0 is 3
      operand 1, ...   [5]     axis 0 is 5
    """
  ) { _ = einsum("...i,...", Tensor.zeros([3, 2]), v5) },
  Refusal(
    """
    einsum: 1 term in "ij" for 2 operands
      operand 0  [2, 3]
      operand 1  [5]
      separate the operands' indices by commas
    """
  ) { _ = einsum("i j", m23, v5) },
  Refusal("einsum: 1 term in \"\" for 0 operands") { _ = einsum("", operands: []) },
  Refusal(
    """
    einsum: the term ijk names 3 axes, but operand 0 has 2
      operand 0, ijk  [2, 3]
    """
  ) { _ = einsum("ijk", m23) },
  Refusal("einsum: the term \"\" names 0 axes, but operand 1 has 1") { _ = einsum("ij,", m23, v5) },
  Refusal("einsum: the term ij... names 2 axes, but operand 0 has 1") { _ = einsum("ij...", v5) },
  Refusal("einsum: the term i names 1 axis, but operand 0 has 2") { _ = einsum("i", m23) },
  Refusal(
    """
    einsum: the output i leaves out the axes of the ellipsis
      operand 0, ...i  [2, 3]
      write ...i, or name the axes to sum over
    """
  ) { _ = einsum("...i->i", m23) },
  Refusal("einsum: the output \"\" leaves out the axes of the ellipsis") { _ = einsum("...->", m23) },
  Refusal("einsum: the output ii names the index i twice") { _ = einsum("i->ii", v5) },
  Refusal("einsum: the index z of the output stands in no term") { _ = einsum("ij->iz", m23) },
  Refusal("einsum: \"1\" in \"i1->i\" isn't a letter") { _ = einsum("i1 -> i", m23) },
  Refusal("einsum: \"é\" in \"ié\" isn't a letter") { _ = einsum("ié", m23) },
  Refusal("einsum: \"-\" in \"ij-ji\" isn't part of one arrow ->") { _ = einsum("ij-ji", m23) },
  Refusal("einsum: \"-\" in \"ij->j->i\" isn't part of one arrow ->") { _ = einsum("ij->j->i", m23) },
  Refusal("einsum: \".\" in \"i..j\" isn't part of an ellipsis of three points") { _ = einsum("i..j", m23) },
  Refusal("einsum: the term ...i... has two ellipses") { _ = einsum("...i...", m23) },
  Refusal("einsum: the output i,j has a comma; there is one output") { _ = einsum("ij->i,j", m23) },
]
