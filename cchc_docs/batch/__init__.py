"""Many documents at once (làm hàng loạt): a workbook of scores, one document for each agency."""
