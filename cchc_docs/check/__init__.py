"""Checks the form of any Word file (kiểm tra thể thức); knows nothing of our own models."""
