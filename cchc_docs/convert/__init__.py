"""LibreOffice (chuyển đổi): the only program that this house starts."""
