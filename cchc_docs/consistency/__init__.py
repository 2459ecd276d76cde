"""Consistency (tính thống nhất): figures, dates, names, duties of a case, true to each other."""
