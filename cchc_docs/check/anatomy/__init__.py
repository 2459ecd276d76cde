"""Which line of a Word file is which component of a document (giải phẫu văn bản)."""
